import type { CalendarYear } from '@shared/org-life/plan-contracts'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import { Toggle } from '@/ui/toggle/toggle'
import { stretchesOf } from '../../plan/holiday-stretches'
import { useEntersHolidays, useHolidaysForm, type HolidaysForm } from '../../plan/use-holidays'
import { StretchCard } from './stretch-card'
import { StretchSheet } from './stretch-sheet'

interface YearDaysProps {
  calendar: CalendarYear
  onReread: () => void
}

/** What is known of a year, and what was entered of it; an administrator changes and saves it here. */
export function YearDays({ calendar, onReread }: YearDaysProps) {
  const form = useHolidaysForm(calendar)
  const enters = useEntersHolidays()
  const stretches = stretchesOf(form.days)
  return (
    <>
      <HowKnown calendar={calendar} />
      {!enters && <Notice icon="lock" title="由区级管理员填写" text="您可以看。要改请联系区级管理员。" />}
      <Section title={calendar.isPublished ? '本地另外安排的日子' : '放假和调休的日子'}>
        {stretches.length === 0 && (
          <Empty
            icon="calendar"
            title="还没有填"
            text={enters ? '一段假期填一次就行。' : '填好以后列在这里。'}
          />
        )}
        {stretches.map((stretch) => (
          <StretchCard
            key={stretch.from}
            stretch={stretch}
            {...(enters && { onRemove: () => form.remove(stretch) })}
          />
        ))}
        {enters && <StretchSheet year={calendar.year} onAdd={form.add} />}
      </Section>
      {enters && <Save form={form} calendar={calendar} onReread={onReread} />}
    </>
  )
}

function HowKnown({ calendar: { year, isPublished, isComplete } }: Pick<YearDaysProps, 'calendar'>) {
  if (isPublished)
    return (
      <Notice
        tone="good"
        title={`国务院公布的 ${year} 年放假安排已经有了`}
        text="不用再填。这里只写本地另外放假或者上班的日子，年度计划按它避开。"
      />
    )
  if (isComplete)
    return <Notice tone="good" title={`${year} 年的放假安排填全了`} text="年度计划按下面的日子避开假日。" />
  return (
    <Notice
      tone="warn"
      title={`${year} 年的放假安排还没有公布`}
      text="公布以后把放假和调休上班的日子都填上，打开“都填全了”。在那以前，年度计划的日子只按规则排。"
    />
  )
}

function Save({ form, calendar, onReread }: YearDaysProps & { form: HolidaysForm }) {
  const { isComplete, isChanged, isFull, isSaving, error } = form
  const whyNot = isFull ? '日子太多了，请去掉一些' : '还没有改动'
  const canSave = isChanged && !isFull
  return (
    <>
      {!calendar.isPublished && (
        <Card>
          <Toggle
            label="都填全了"
            note="打开后，年度计划就按这些日子定下来"
            isOn={isComplete}
            onChange={form.complete}
          />
        </Card>
      )}
      <ErrorNotice error={error} {...(error?.refusal.code === 'CONFLICT' && { onRetry: onReread })} />
      <Button
        kind="primary"
        loading={isSaving}
        disabled={!canSave}
        hint={canSave ? null : whyNot}
        onTap={form.save}
      >
        保存放假安排
      </Button>
    </>
  )
}
