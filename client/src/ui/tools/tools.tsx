import { View } from '@tarojs/components'
import './tools.scss'

export interface Tool {
  word: string
  onTap: () => void
}

/** What can be done with a whole list, small above it. */
export function Tools({ tools }: { tools: readonly Tool[] }) {
  return (
    <View className="tools">
      {tools.map(({ word, onTap }) => (
        <View
          key={word}
          className="tools__tool"
          hoverClass="tools__tool--pressed"
          aria-role="button"
          onClick={onTap}
        >
          {word}
        </View>
      ))}
    </View>
  )
}
