import { DAY } from '@shared/time'
import { MyActivityRow } from '@/features/org-life/activity/my-activity-row'
import { myActivitiesPage } from '@/features/org-life/paths'
import { useMyActivities } from '@/features/org-life/activity/use-activities'
import { goTo } from '@/ui/go'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { LinkRow } from '@/ui/rows/rows'

/** What can't wait: a place that is held for me, and where I have to be today or tomorrow. */
export function MyNext({ now }: { now: number }) {
  const reading = useMyActivities('upcoming')
  usePulledDown(reading.refresh)
  const soon = (reading.items ?? []).filter(
    ({ activity, mine }) =>
      mine.state === 'offered' || (mine.state === 'confirmed' && activity.startsAt - now < DAY),
  )
  return (
    <>
      {soon.map(({ activity, mine }) => (
        <MyActivityRow key={activity.id} activity={activity} mine={mine} now={now} />
      ))}
    </>
  )
}

/** The way to all of mine. Whether they can be read the list itself says. */
export function MineRow() {
  const { items = [], hasMore } = useMyActivities('upcoming')
  const note = items.length === 0 ? '还没有报名' : `${items.length}${hasMore ? '+' : ''} 个`
  return <LinkRow label="我的活动" icon="calendar" note={note} onOpen={() => goTo(myActivitiesPage)} />
}
