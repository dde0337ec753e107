import { useState, type ReactNode } from 'react'
import { useRouter } from '@tarojs/taro'
import type { AttendanceRow } from '@shared/org-life/attendance-contracts'
import type { ActivityView } from '@shared/org-life/schema'
import { useNow } from '@/cloud/use-now'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { useActivity } from '../../activity/use-activities'
import { useAttendance, type AttendanceShown } from '../../attendance/use-attendance'
import { useTicking } from '../../attendance/use-ticking'
import { AttendanceCard } from './attendance-card'
import { TakeInButton } from './take-in-button'
import { TickSheet } from './tick-sheet'
import { Told } from './told'

const views: { value: AttendanceShown; label: string }[] = [
  { value: 'expected', label: '还没到' },
  { value: 'atDoor', label: '在门口' },
  { value: 'present', label: '已到' },
  { value: 'leave', label: '请假' },
]

const emptyTitles: Record<AttendanceShown, string> = {
  expected: '没有等着到的人',
  atDoor: '没有人在门口等',
  present: '还没有人到',
  leave: '没有人请假',
}

/** Who has come, ticked off with or without a network; that it was looked at is on record. */
export default function AttendancePage() {
  const { id = '' } = useRouter().params
  const reading = useActivity(id)
  if (reading.data) return <Attendance activity={reading.data} />
  return (
    <Page title="签到名单">
      <ReadingView reading={reading}>{() => null}</ReadingView>
    </Page>
  )
}

function Attendance({ activity }: { activity: ActivityView }) {
  const { id, title, endsAt } = activity
  const [show, setShow] = useState<AttendanceShown>('expected')
  const [isAsking, setIsAsking] = useState(false)
  const now = useNow()
  const isOver = now > endsAt
  const ticking = useTicking(id, isOver)
  const count = ticking.picked.size
  return (
    <Page
      title="签到名单"
      actions={
        count > 0 && (
          <Button kind="primary" icon="check" onTap={() => setIsAsking(true)}>
            {`给 ${count} 位签到`}
          </Button>
        )
      }
    >
      <Notice
        icon="people"
        title={title}
        text={isOver ? '活动已经结束：补登的人按开始时间算到场。' : '没有网也能记，连上网自动送出。'}
      />
      <Told parcels={ticking.parcels} />
      <Choice label="看哪些" options={views} value={show} onChange={setShow} />
      <TakeInButton id={id} />
      <AttendanceList key={show} activity={activity} show={show}>
        {(row) => <AttendanceCard activity={activity} row={row} now={now} ticking={ticking} />}
      </AttendanceList>
      {isAsking && (
        <TickSheet
          count={count}
          isLater={isOver}
          onTick={(because) => {
            ticking.send(because)
            setIsAsking(false)
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Page>
  )
}

interface AttendanceListProps {
  activity: ActivityView
  show: AttendanceShown
  children: (row: AttendanceRow) => ReactNode
}

function AttendanceList({ activity, show, children }: AttendanceListProps) {
  const reading = useAttendance(activity.id, show)
  return (
    <PagedList
      reading={reading}
      keyOf={({ id }) => id}
      empty={<Empty icon="people" title={emptyTitles[show]} />}
    >
      {children}
    </PagedList>
  )
}
