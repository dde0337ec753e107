import { MOST_ENTERED_DAYS, type EnteredDay } from '@shared/org-life/recurrence'
import { saveCalendarDays, showCalendarDays, type CalendarYear } from '@shared/org-life/plan-contracts'
import { useAction } from '@/cloud/use-action'
import { useDraft } from '@/cloud/use-draft'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useMe } from '@/session/use-me'
import { withoutStretch, withStretch, type Stretch } from './holiday-stretches'

/** Whether I enter the holidays of a year; those who arrange activities read them. */
export const useEntersHolidays = (): boolean =>
  useMe().roles.some(({ role }) => saveCalendarDays.roles.includes(role))

export const useReadsHolidays = (): boolean =>
  useMe().roles.some(({ role }) => showCalendarDays.roles.includes(role))

/** What has been entered of a year, with the revision that a change goes out from. */
export const useHolidays = (year: number) => useEndpoint(showCalendarDays, { year })

interface HolidaysDraft {
  days: EnteredDay[]
  isComplete: boolean
}

/** A year's days while they are being entered: kept on the phone, saved as a whole. */
export function useHolidaysForm({ year, revision, days, isComplete }: CalendarYear) {
  const draft = useDraft<HolidaysDraft>(`holidays.${year}.${revision}`, { days, isComplete })
  const saving = useAction(saveCalendarDays, () => [showCalendarDays, { year }])
  const change = (fields: Parameters<typeof draft.change>[0]) => {
    if (saving.error) saving.reset()
    draft.change(fields)
  }
  return {
    ...draft.value,
    isChanged: draft.isRestored || draft.value.days !== days || draft.value.isComplete !== isComplete,
    isFull: draft.value.days.length > MOST_ENTERED_DAYS,
    add: (stretch: Stretch) => change((now) => ({ days: withStretch(now.days, stretch) })),
    remove: (stretch: Stretch) => change((now) => ({ days: withoutStretch(now.days, stretch) })),
    complete: (isWhole: boolean) => change({ isComplete: isWhole }),
    error: saving.error,
    isSaving: saving.isRunning,
    save: () => saving.run({ year, revision, requestId: draft.requestId, ...draft.value }, draft.clear),
  }
}
export type HolidaysForm = ReturnType<typeof useHolidaysForm>
