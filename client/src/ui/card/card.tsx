import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './card.scss'

export interface CardProps {
  children: ReactNode
  /** Makes the whole card a link; `label` is what a reader calls it. */
  onOpen?: () => void
  label?: string
}

export function Card({ children, onOpen, label }: CardProps) {
  if (!onOpen) return <View className="card">{children}</View>
  return (
    <View
      className="card card--link"
      hoverClass="card--pressed"
      aria-role="link"
      aria-label={label}
      onClick={onOpen}
    >
      {children}
    </View>
  )
}
