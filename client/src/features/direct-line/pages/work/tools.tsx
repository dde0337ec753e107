import { View } from '@tarojs/components'
import './work.scss'

export interface Tool {
  word: string
  onTap: () => void
}

/** What can be done with a whole list, small above it. */
export function Tools({ tools }: { tools: readonly Tool[] }) {
  return (
    <View className="work-tools">
      {tools.map(({ word, onTap }) => (
        <View
          key={word}
          className="work-tools__tool"
          hoverClass="work-tools__tool--pressed"
          aria-role="button"
          onClick={onTap}
        >
          {word}
        </View>
      ))}
    </View>
  )
}
