import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './card.scss'

export interface CardProps {
  children: ReactNode
  /** Makes the whole card a link, called by what it says. */
  onOpen?: () => void
}

export function Card({ children, onOpen }: CardProps) {
  if (!onOpen) return <View className="card">{children}</View>
  return (
    <View className="card" hoverClass="card--pressed" aria-role="link" onClick={onOpen}>
      {children}
    </View>
  )
}
