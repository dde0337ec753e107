import { View } from '@tarojs/components'
import type { DeskRow } from '@shared/bookings/schema'
import { spanText } from '@shared/bookings/slot'
import { goTo } from '@/ui/go'
import { Tag } from '@/ui/tag/tag'
import { lookOf } from '../looks'
import { deskBookingPage } from '../paths'
import './desk-row.scss'

export interface DeskRowViewProps {
  row: DeskRow
  /** `今天`: where rows of several days stand together. */
  day?: string
  /** A word on how it stands where the state alone doesn't say it. */
  note?: string | null
}

/** `合唱排练 · 42 人 · 幸福里合唱团 王秀兰 138****0001` */
function lineOf({ purpose, headCount, partyName, bookerName, maskedContact }: DeskRow): string {
  const who = partyName === '本人' ? bookerName : `${partyName} ${bookerName}`
  return [purpose, `${headCount} 人`, [who, maskedContact].filter(Boolean).join(' ')].join(' · ')
}

/** A booking on the desk's lists: when, where, how it stands, who. */
export function DeskRowView({ row, day, note }: DeskRowViewProps) {
  const { id, slot, roomName, state, hasOpenAppeal } = row
  const { word, tone, icon } = lookOf(state)
  return (
    <View
      className="desk-row"
      hoverClass="desk-row--pressed"
      aria-role="link"
      onClick={() => goTo(deskBookingPage, { id })}
    >
      <View className="desk-row__head">
        <View className="desk-row__title">
          <View className="desk-row__when">{[day, spanText(slot)].filter(Boolean).join(' ')}</View>
          <View className="desk-row__room">{roomName}</View>
        </View>
        <Tag word={word} tone={tone} {...(icon && { icon })} />
      </View>
      <View className="desk-row__line">{lineOf(row)}</View>
      {hasOpenAppeal && <View className="desk-row__note">对爽约有申诉，等处理</View>}
      {note && <View className="desk-row__note">{note}</View>}
    </View>
  )
}
