import * as z from 'zod'
import { endpoint } from '../contract'
import { RequestId } from '../personal'
import { CivilDate } from '../time'
import { HostRef } from './draft'
import { Id } from './inputs'
import { PlanEntry, PlanSeries, PlanSingle } from './plan'
import { EnteredDay, MOST_ENTERED_DAYS } from './recurrence'
import { organiserRoles } from './rules'

export const Year = z.number().int().min(2024).max(2100)

/** A host's year: its series, single dates, and what has come of each. */
export const PlanView = z.object({
  id: z.string(),
  year: z.number(),
  /** False while nobody knows the year's holidays: no date is moved by guess. */
  isCalendarKnown: z.boolean(),
  series: z.array(PlanSeries.safeExtend({ id: z.string() })),
  entries: z.array(PlanEntry),
  planned: z.number(),
  held: z.number(),
  missed: z.number(),
})
export type PlanView = z.infer<typeof PlanView>

const ofHost = z.object({ host: HostRef, year: Year })
const write = ofHost.extend({ requestId: RequestId })

export const showPlan = endpoint({
  name: 'orgLife.showPlan',
  roles: organiserRoles,
  effect: 'read',
  input: ofHost,
  output: PlanView,
})

/** A new series, or with its id another text and rule for it; null takes it out. Dates set by hand stay. */
export const saveSeries = endpoint({
  name: 'orgLife.saveSeries',
  roles: organiserRoles,
  effect: 'write',
  input: write.extend({ seriesId: Id.nullable(), series: PlanSeries.nullable() }),
  output: PlanView,
})

/** One date of a series on another day, or with null not at all; the series goes on. */
export const changeDate = endpoint({
  name: 'orgLife.changeDate',
  roles: organiserRoles,
  effect: 'write',
  input: write.extend({ seriesId: Id, planned: CivilDate, date: CivilDate.nullable() }),
  output: PlanView,
})

/** Something planned for one day; null takes it out. */
export const savePlanned = endpoint({
  name: 'orgLife.savePlanned',
  roles: organiserRoles,
  effect: 'write',
  input: write.extend({ entryId: Id.nullable(), single: PlanSingle.nullable() }),
  output: PlanView,
})

/** Days of a year that an administrator entered, on top of the State Council's calendar. */
export const CalendarYear = z.object({
  year: z.number(),
  revision: z.number(),
  days: z.array(EnteredDay),
  isComplete: z.boolean(),
  isPublished: z.boolean(),
})
export type CalendarYear = z.infer<typeof CalendarYear>

export const showCalendarDays = endpoint({
  name: 'orgLife.showCalendarDays',
  roles: [...organiserRoles, 'admin'],
  effect: 'read',
  input: z.object({ year: Year }),
  output: CalendarYear,
})

/** `isComplete` says that these are all holidays of a year whose calendar this software doesn't know. */
export const saveCalendarDays = endpoint({
  name: 'orgLife.saveCalendarDays',
  roles: ['admin'],
  effect: 'write',
  input: z.object({
    requestId: RequestId,
    year: Year,
    revision: z.number().int().min(0),
    days: z.array(EnteredDay).max(MOST_ENTERED_DAYS, 'core.too_long'),
    isComplete: z.boolean(),
  }),
  output: CalendarYear,
})
