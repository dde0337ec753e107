import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { whenText } from '../when'
import './bubble.scss'

export interface BubbleProps {
  by: string
  at: number
  now: number
  isMine: boolean
  children: ReactNode
}

/** One message of a conversation. */
export function Bubble({ by, at, now, isMine, children }: BubbleProps) {
  return (
    <View className={`bubble${isMine ? ' bubble--mine' : ''}`}>
      <View className="bubble__head">
        {isMine ? '我' : by} · {whenText(at, now)}
      </View>
      <View className="bubble__body">{children}</View>
    </View>
  )
}
