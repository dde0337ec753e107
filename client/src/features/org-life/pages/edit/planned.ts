import { ActivityKind, kindNames } from '@shared/org-life/kinds'
import { CivilDate, MINUTE, startOfDay } from '@shared/time'
import type { ActivityBegun } from '../../activity/use-activity-form'

const minuteOf = (text: string | undefined, usual: number): number =>
  text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : usual

/** What a link from the yearly plan says of the activity; null for any other link. */
export function plannedOf({
  planId,
  entryId,
  date,
  kind,
  from,
  to,
}: Partial<Record<string, string>>): ActivityBegun | null {
  if (!planId || !entryId) return null
  const day = CivilDate.safeParse(date)
  const known = ActivityKind.safeParse(kind)
  const startOfIt = day.success ? startOfDay(day.data) : null
  return {
    ref: { planId, entryId },
    begun: {
      ...(known.success && { kind: known.data, title: kindNames[known.data] }),
      ...(startOfIt !== null && {
        startsAt: startOfIt + minuteOf(from, 14 * 60) * MINUTE,
        endsAt: startOfIt + minuteOf(to, 16 * 60) * MINUTE,
      }),
    },
  }
}
