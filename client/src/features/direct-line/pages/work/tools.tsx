import { View } from '@tarojs/components'
import { Icon, type IconName } from '@/ui/icon/icon'
import './work.scss'

export interface Tool {
  word: string
  icon: IconName
  onTap: () => void
}

/** What can be done with a whole list, small above it. */
export function Tools({ tools }: { tools: readonly Tool[] }) {
  return (
    <View className="work-tools">
      {tools.map(({ word, icon, onTap }) => (
        <View
          key={word}
          className="work-tools__tool"
          hoverClass="work-tools__tool--pressed"
          aria-role="button"
          onClick={onTap}
        >
          <Icon name={icon} />
          <View className="work-tools__word">{word}</View>
        </View>
      ))}
    </View>
  )
}
