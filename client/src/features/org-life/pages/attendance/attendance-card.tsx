import { View } from '@tarojs/components'
import { attendanceNames, tickRefusal } from '@shared/org-life/attendance'
import type { AttendanceRow } from '@shared/org-life/attendance-contracts'
import type { ActivityView } from '@shared/org-life/schema'
import { sentences } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Rows } from '@/ui/rows/rows'
import { Tag } from '@/ui/tag/tag'
import { Toggle } from '@/ui/toggle/toggle'
import { clockText } from '@/ui/when'
import type { Ticking } from '../../attendance/use-ticking'
import '../activity/activity.scss'
import { LeaveButtons, TakeIn, Withdraw } from './row-steps'

export interface AttendanceCardProps {
  activity: ActivityView
  row: AttendanceRow
  now: number
  ticking: Ticking
}

const byWords = { code: '扫码', staff: '现场登记', list: '名单补登' }

function factsOf({ maskedPhone, guests, at, by, because, leave }: AttendanceRow) {
  return [
    ...(maskedPhone === null ? [] : [{ label: '手机', value: maskedPhone }]),
    ...(guests.length === 0 ? [] : [{ label: '一起来的', value: guests.join('、') }]),
    ...(at === null || by === null ? [] : [{ label: '到场', value: `${clockText(at)} ${byWords[by]}` }]),
    ...(because === null ? [] : [{ label: '说明', value: because }]),
    ...(leave === null ? [] : [{ label: '请假原因', value: leave.because }]),
    ...(leave?.answer ? [{ label: '回复', value: leave.answer }] : []),
  ]
}

/** One who is expected or has come, with what the host does about it. */
export function AttendanceCard({ activity, row, now, ticking }: AttendanceCardProps) {
  const { id, name, state } = row
  const isWaiting = ticking.waiting.has(id)
  const isAwaited = state !== 'present' && state !== 'atDoor'
  return (
    <Card>
      {isWaiting ? (
        <Tag word="已记下到了，等网络" tone="warn" icon="offline" />
      ) : (
        state !== 'none' && <Tag word={attendanceNames[state]} tone={state === 'present' ? 'good' : 'info'} />
      )}
      <View className="activity__strong">{name}</View>
      <Rows rows={factsOf(row)} />
      {isAwaited && !isWaiting && <Tick {...{ activity, row, now, ticking }} />}
      {state === 'askedLeave' && <LeaveButtons activityId={activity.id} row={row} />}
      {state === 'atDoor' && <TakeIn activityId={activity.id} row={row} />}
      {(state === 'present' || state === 'atDoor') && <Withdraw activityId={activity.id} row={row} />}
    </Card>
  )
}

/** Somebody is here; off a list that is sent in later they were when it began. */
function Tick({ activity, row, now, ticking }: AttendanceCardProps) {
  const at = now > activity.endsAt ? activity.startsAt : now
  const reason = tickRefusal(activity, { at, now })
  if (reason)
    return (
      <Button disabled hint={sentences[reason]} onTap={() => undefined}>
        到了
      </Button>
    )
  return (
    <Toggle
      label={`${row.name} 到了`}
      isOn={ticking.picked.has(row.id)}
      onChange={() => ticking.toggle(row, at)}
    />
  )
}
