import { View } from '@tarojs/components'
import type { AttendanceRow } from '@shared/org-life/attendance-contracts'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { SayButton } from '@/ui/sheet/say-button'
import { useDecideLeave, useTakeIn, useWithdraw } from '../../attendance/use-attendance'

interface RowProps {
  activityId: string
  row: AttendanceRow
}

/** Whoever asks to be excused is told yes, or no with the reason. */
export function LeaveButtons({ activityId, row: { id: rowId } }: RowProps) {
  const deciding = useDecideLeave(activityId)
  return (
    <>
      <Button
        kind="primary"
        loading={deciding.isRunning}
        onTap={() => deciding.run({ rowId, verdict: 'grant', because: null })}
      >
        同意请假
      </Button>
      <SayButton
        label="不同意"
        doIt="告诉对方"
        draftKey={`decline-leave.${rowId}`}
        text={{ name: 'because', label: '为什么', hint: '对方会看到', max: 100 }}
        say={(because, onDone) => deciding.run({ rowId, verdict: 'decline', because }, onDone)}
        isRunning={deciding.isRunning}
        error={deciding.error}
      />
      <ErrorNotice error={deciding.error} />
    </>
  )
}

/** Somebody without a place who stands at the door is let in. */
export function TakeIn({ activityId, row: { id: rowId, name } }: RowProps) {
  const taking = useTakeIn(activityId)
  return (
    <>
      <ErrorNotice error={taking.error} />
      <Button
        kind="primary"
        loading={taking.isRunning}
        onTap={() => taking.run({ who: { by: 'row', rowId }, because: null })}
      >
        {`让${name}参加`}
      </Button>
    </>
  )
}

/** What was noted by mistake is taken back; the reason stays. */
export function Withdraw({ activityId, row: { id: rowId } }: RowProps) {
  const withdrawing = useWithdraw(activityId)
  return (
    <SayButton
      label="撤销签到"
      doIt="撤销签到"
      kind="danger"
      draftKey={`withdraw-attendance.${rowId}`}
      text={{ name: 'because', label: '为什么撤销', max: 100 }}
      say={(because, onDone) => withdrawing.run({ rowId, because }, onDone)}
      isRunning={withdrawing.isRunning}
      error={withdrawing.error}
    >
      <View>撤销后不算到场，对方会收到消息，原因会留下记录。</View>
    </SayButton>
  )
}
