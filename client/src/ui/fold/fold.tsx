import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import './fold.scss'

export interface FoldProps {
  label: string
  /** What is inside, in a few words: shown while it is folded. */
  note?: string
  /** Whether it lies open to begin with: when something in it needs attention, say. */
  isOpenAtFirst?: boolean
  children: ReactNode
}

/** What few people need stays folded until somebody asks for it. */
export function Fold({ label, note, isOpenAtFirst = false, children }: FoldProps) {
  const [isUnfolded, setIsUnfolded] = useState(isOpenAtFirst)
  return (
    <View className="fold">
      <View
        className="fold__head"
        hoverClass="fold__head--pressed"
        aria-role="button"
        aria-expanded={isUnfolded ? 'true' : 'false'}
        aria-label={note && !isUnfolded ? `${label}，${note}` : label}
        onClick={() => setIsUnfolded((was) => !was)}
      >
        <View className="fold__words">
          <View>{label}</View>
          {note && !isUnfolded && <View className="fold__note">{note}</View>}
        </View>
        <View className={`fold__mark${isUnfolded ? ' fold__mark--open' : ''}`}>
          <Icon name="chevron" />
        </View>
      </View>
      {isUnfolded && <View className="fold__body">{children}</View>}
    </View>
  )
}
