import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import './rows.scss'

export interface Row {
  label: string
  value: ReactNode
  /** Numbers stand flush right under each other. */
  isFigure?: boolean
}

/** Facts, one a line. */
export function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <View className="rows">
      {rows.map(({ label, value, isFigure }) => (
        <View key={label} className="rows__row">
          <View className="rows__label">{label}</View>
          <View className={`rows__value${isFigure ? ' rows__value--figure' : ''}`}>{value}</View>
        </View>
      ))}
    </View>
  )
}

export interface LinkRowProps {
  label: string
  icon?: IconName
  /** What is behind it, in a word: `2 条未读`. */
  note?: string
  onOpen: () => void
}

/** A line that opens another page. */
export function LinkRow({ label, icon, note, onOpen }: LinkRowProps) {
  return (
    <View
      className="link-row"
      hoverClass="link-row--pressed"
      aria-role="link"
      aria-label={note ? `${label}，${note}` : label}
      onClick={onOpen}
    >
      {icon && (
        <View className="link-row__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="link-row__label">{label}</View>
      {note && <View className="link-row__note">{note}</View>}
      <View className="link-row__chevron">
        <Icon name="chevron" />
      </View>
    </View>
  )
}
