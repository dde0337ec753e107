import { View } from '@tarojs/components'
import { sentences } from '@shared/errors'
import type { DeskRow } from '@shared/bookings/schema'
import { Icon } from '@/ui/icon/icon'
import { DeskRowView } from '../../desk-row/desk-row'
import { tickRefusal } from './tick'
import './day.scss'

export interface TickRowProps {
  row: DeskRow
  now: number
  isPicked: boolean
  /** Ticked off already, and on its way. */
  isWaiting: boolean
  onToggle: () => void
}

/** A booking of the day, with a box for whoever stands at the desk. */
export function TickRow({ row, now, isPicked, isWaiting, onToggle }: TickRowProps) {
  const reason = tickRefusal(row, now)
  const isAwaited = row.state === 'confirmed'
  const canTick = reason === null && !isWaiting
  return (
    <View className="tick-row">
      {isAwaited && (
        <View
          className={`tick-row__box${isPicked ? ' tick-row__box--picked' : ''}${canTick ? '' : ' tick-row__box--idle'}`}
          aria-role="checkbox"
          aria-checked={isPicked ? 'true' : 'false'}
          aria-disabled={canTick ? 'false' : 'true'}
          aria-label={`${row.bookerName} 到了${reason ? `。${sentences[reason]}` : ''}`}
          onClick={canTick ? onToggle : undefined}
        >
          <View className="tick-row__mark">{isPicked && <Icon name="check" />}</View>
        </View>
      )}
      <View className="tick-row__booking">
        <DeskRowView row={row} note={isWaiting ? '已记下到了，等网络' : null} />
      </View>
    </View>
  )
}
