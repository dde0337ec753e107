import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './field.scss'

/** Two short fields that belong together, side by side; under each other in large type. */
export const FieldPair = ({ children }: { children: ReactNode }) => (
  <View className="field-pair">{children}</View>
)
