import { AppError } from '../../../../shared/errors'
import {
  saveCalendarDays,
  showCalendarDays,
  type CalendarYear,
} from '../../../../shared/org-life/plan-contracts'
import { isCalendarPublished } from '../../../../shared/workdays'
import { command } from '../../../kit/cloud'
import { bodyHash } from '../../../kit/ids'
import { addToOutbox, auditItem, outboxOf } from '../../../kit/outbox'
import { hasSaved, requestsWith, savedAs } from '../../bookings/saved'
import { on } from '../../on'
import { calendarDays, type CalendarDocument } from './plans-store'

const viewOf = (year: number, calendar: CalendarDocument | null): CalendarYear => ({
  year,
  revision: calendar?.revision ?? 0,
  days: [...(calendar?.days ?? [])],
  isComplete: calendar?.isComplete ?? false,
  isPublished: isCalendarPublished(`${year}-01-01`),
})

const changedMeanwhile = () => new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })

export const calendarDayHandlers = [
  on(showCalendarDays, async ({ year }) => viewOf(year, await calendarDays.get(String(year)))),

  // Never over what another administrator has saved since: the form names the revision that it was filled from.
  on(saveCalendarDays, async ({ requestId, year, revision, days, isComplete }, { actor, now }) => {
    const _id = String(year)
    const body = bodyHash({ year, days, isComplete })
    const line = {
      at: now,
      memberId: actor._id,
      action: 'orgLife.saveCalendarDays',
      target: _id,
      unitIds: [],
    }
    const items = [auditItem(requestId, line)]
    if (revision === 0) {
      const requests = [savedAs(requestId, body)]
      const made = { _id, revision: 1, days, isComplete, requests, ...outboxOf(items, now) }
      const inserted = await calendarDays.insertOnce(made)
      if (inserted.isNew) return viewOf(year, made)
      if (hasSaved(inserted.existing, requestId, body)) return viewOf(year, inserted.existing)
      throw changedMeanwhile()
    }
    const saved = await calendarDays.updateAndGet(
      { _id, revision },
      {
        days: command.set(days),
        isComplete,
        requests: requestsWith(requestId, body),
        revision: command.inc(1),
        ...addToOutbox(items, now),
      },
    )
    if (saved) return viewOf(year, saved)
    const current = await calendarDays.get(_id)
    if (current && hasSaved(current, requestId, body)) return viewOf(year, current)
    throw changedMeanwhile()
  }),
]
