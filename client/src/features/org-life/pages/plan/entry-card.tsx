import { useState } from 'react'
import { View } from '@tarojs/components'
import { kindNames } from '@shared/org-life/kinds'
import { statusNames, type PlanEntry } from '@shared/org-life/plan'
import type { PlanView } from '@shared/org-life/plan-contracts'
import { startOfDay } from '@shared/time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { DateInput } from '@/ui/field/date-input'
import { Sheet } from '@/ui/sheet/sheet'
import { Tag } from '@/ui/tag/tag'
import { dayText } from '@/ui/when'
import { hostKey } from '../../activity/host-field'
import { activityPage, editPage } from '../../paths'
import { statusTones } from '../../plan/plan-words'
import { useChangeDate, useSavePlanned, type PlanOf } from '../../plan/use-plan'
import '../activity/activity.scss'

interface EntryCardProps {
  of: PlanOf
  plan: PlanView
  entry: PlanEntry
  now: number
}

function noteOf({ planned, date, because, isChanged, isCertain }: PlanEntry, now: number): string {
  const was = dayText(startOfDay(planned), now)
  if (isChanged) return date === null ? `原定 ${was}，您改成不办` : `原定 ${was}，您改了日子`
  if (because !== null) return date === null ? `${was} 是${because}，不办` : `原定 ${was}，遇到${because}顺延`
  return isCertain ? '' : '放假安排公布后可能会变'
}

/** One date of the plan: arranged from here, put on another day, or dropped. */
export function EntryCard({ of, plan, entry, now }: EntryCardProps) {
  const { title, kind, date, planned, status, activityId } = entry
  const note = noteOf(entry, now)
  return (
    <Card>
      <Tag word={statusNames[status]} tone={statusTones[status]} />
      <View className="activity__strong">{`${dayText(startOfDay(date ?? planned), now)} ${title}`}</View>
      <View className="activity__soft">{[kindNames[kind], note].filter(Boolean).join(' · ')}</View>
      {activityId !== null && (
        <Button onTap={() => goTo(activityPage, { id: activityId })}>看这个活动</Button>
      )}
      {status === 'planned' && (
        <Button
          icon="plus"
          onTap={() =>
            goTo(editPage, {
              host: hostKey(of.host),
              planId: plan.id,
              entryId: entry.id,
              ...begun(entry, plan),
            })
          }
        >
          写成活动
        </Button>
      )}
      {activityId === null && <ChangeDate of={of} entry={entry} now={now} />}
    </Card>
  )
}

/** What is known of it already, for the form. */
function begun({ date, planned, seriesId, kind }: PlanEntry, { series }: PlanView): Record<string, string> {
  const times = series.find(({ id }) => id === seriesId)
  return {
    date: date ?? planned,
    kind,
    ...(times && { from: String(times.from), to: String(times.to) }),
  }
}

/** Another day for this once, or not at all: the series goes on. */
function ChangeDate({ of, entry, now }: Omit<EntryCardProps, 'plan'>) {
  const { id: entryId, seriesId, planned, date, title, kind } = entry
  const [isOpen, setIsOpen] = useState(false)
  const [chosen, setChosen] = useState(date ?? planned)
  const changing = useChangeDate(of)
  const saving = useSavePlanned(of)
  const action = seriesId === null ? saving : changing
  const close = () => setIsOpen(false)
  const put = (day: string | null) =>
    seriesId === null
      ? saving.run({ entryId, single: day === null ? null : { title, kind, date: day } }, close)
      : changing.run({ seriesId, planned, date: day }, close)
  return (
    <>
      <Button kind="quiet" onTap={() => setIsOpen(true)}>
        改这一次的日子
      </Button>
      <Sheet
        isOpen={isOpen}
        title="改这一次的日子"
        onClose={close}
        actions={
          <>
            <ErrorNotice error={action.error} />
            <Button kind="primary" loading={action.isRunning} onTap={() => put(chosen)}>
              改到这一天
            </Button>
            <Button kind="danger" disabled={action.isRunning} onTap={() => put(null)}>
              {seriesId === null ? '从计划里去掉' : '这次不办'}
            </Button>
          </>
        }
      >
        <View>只改这一次，别的日子不变。</View>
        <DateInput
          label="改到哪一天"
          value={chosen}
          now={now}
          first={`${of.year}-01-01`}
          last={`${of.year}-12-31`}
          onChange={setChosen}
        />
      </Sheet>
    </>
  )
}
