import { View } from '@tarojs/components'
import { attendanceNames, type AttendanceState } from '@shared/org-life/attendance'
import type { MyAttendance } from '@shared/org-life/attendance-contracts'
import { hasTakenPlace, isToCome } from '@shared/org-life/life-cycle'
import type { ActivityView } from '@shared/org-life/schema'
import { sentences, type Reason } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ReadingView } from '@/ui/list/reading-view'
import { Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { SayButton } from '@/ui/sheet/say-button'
import { Tag, type Tone } from '@/ui/tag/tag'
import { whenText } from '@/ui/when'
import { useAskLeave, useMyAttendance } from '../../attendance/use-attendance'
import { CheckIn } from './check-in'
import type { MineProps } from './mine-section'

const tones: Record<AttendanceState, Tone> = {
  none: 'neutral',
  askedLeave: 'warn',
  onLeave: 'info',
  leaveDeclined: 'danger',
  atDoor: 'warn',
  present: 'good',
  withdrawn: 'danger',
}

/** Whether there is anything to attend: for whoever has a place, or where none is needed. */
const mayAttend = ({ state, mine, places }: ActivityView): boolean =>
  (isToCome(state) || hasTakenPlace(state)) && (places === null || mine?.state === 'confirmed')

/** Being there, or saying that I can't be. */
export function AttendSection({ activity, now }: MineProps) {
  const expected = mayAttend(activity)
  const reading = useMyAttendance(expected ? activity.id : null)
  if (!expected) return null
  return (
    <ReadingView reading={reading}>
      {(mine) => <Attend activity={activity} mine={mine} now={now} />}
    </ReadingView>
  )
}

function Attend({ activity, mine, now }: MineProps & { mine: MyAttendance }) {
  const { state, at, leave, opensAt, closesAt } = mine
  const isOver = now > closesAt
  if (activity.places === null && state === 'none' && isOver) return null
  return (
    <Section title="到场签到">
      <Card>
        {(state !== 'none' || isOver) && <Tag word={attendanceNames[state]} tone={tones[state]} />}
        {at !== null && <View>{`${whenText(at, now)} 到场`}</View>}
        {state === 'atDoor' && <View>请跟现场的主办方说一声，登记后就算到场。</View>}
        {leave && (
          <Rows
            rows={[
              { label: '请假原因', value: leave.because },
              ...(leave.answer === null ? [] : [{ label: '主办方回复', value: leave.answer }]),
            ]}
          />
        )}
        {state !== 'present' && !isOver && (
          <CheckIn
            id={activity.id}
            reason={now < opensAt ? `${whenText(opensAt, now)} 起可以签到，请看主办方的屏幕` : null}
          />
        )}
        {state !== 'present' && !isOver && activity.places !== null && (
          <AskLeave id={activity.id} reason={mine.leaveReason as Reason | null} />
        )}
      </Card>
    </Section>
  )
}

/** Asking to be excused; why it can't be asked is said. */
function AskLeave({ id, reason }: { id: string; reason: Reason | null }) {
  const asking = useAskLeave(id)
  if (reason)
    return (
      <Button disabled hint={sentences[reason]} onTap={() => undefined}>
        我要请假
      </Button>
    )
  return (
    <SayButton
      label="我要请假"
      doIt="告诉主办方"
      draftKey={`ask-leave.${id}`}
      text={{ name: 'because', label: '为什么来不了', hint: '主办方同意后算请假，不算缺席', max: 100 }}
      say={(because, onDone) => asking.run({ because }, onDone)}
      isRunning={asking.isRunning}
      error={asking.error}
    />
  )
}
