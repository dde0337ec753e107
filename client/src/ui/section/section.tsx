import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './section.scss'

export interface SectionProps {
  title: string
  /** Something small to do with the whole section, at its right. */
  aside?: ReactNode
  children: ReactNode
}

export function Section({ title, aside, children }: SectionProps) {
  return (
    <View className="section">
      <View className="section__head">
        <View className="section__title" aria-role="heading" aria-level="2">
          {title}
        </View>
        {aside}
      </View>
      {children}
    </View>
  )
}
