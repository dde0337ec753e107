import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import './tiles.scss'

export interface Tile {
  word: string
  icon: IconName
  onOpen: () => void
}

/** Up to four ways on, side by side; two by two in elder view. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <View className="tiles">
      {tiles.map(({ word, icon, onOpen }) => (
        <View
          key={word}
          className="tiles__tile"
          hoverClass="tiles__tile--pressed"
          aria-role="link"
          onClick={onOpen}
        >
          <Icon name={icon} />
          <View className="tiles__word">{word}</View>
        </View>
      ))}
    </View>
  )
}

export interface Figure {
  /** `12` or `96.7%` */
  figure: string
  word: string
  onOpen?: () => void
}

/** A few numbers that say how things stand. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <View className="figures">
      {figures.map(({ figure, word, onOpen }) => (
        <View
          key={word}
          className="figures__one"
          aria-role={onOpen ? 'link' : undefined}
          aria-label={onOpen ? `${figure} ${word}` : undefined}
          onClick={onOpen}
        >
          <View className="figures__figure">{figure}</View>
          <View className="figures__word">{word}</View>
        </View>
      ))}
    </View>
  )
}
