import * as z from 'zod'
import { endpoint } from '../contract'
import { Cursor, pageOf } from '../paging'
import { PersonName } from '../personal'
import { AttendanceState } from './attendance'
import { Because, Id, step } from './inputs'
import { organiserRoles } from './rules'

const Leave = z.object({
  because: z.string(),
  at: z.number(),
  /** Why the host said no. */
  answer: z.string().nullable(),
})

/** My own attendance of one activity. */
export const MyAttendance = z.object({
  activityId: z.string(),
  state: AttendanceState,
  /** When I was there, ms. */
  at: z.number().nullable(),
  leave: Leave.nullable(),
  /** Between which instants one checks in, ms. */
  opensAt: z.number(),
  closesAt: z.number(),
  /** Why I can't ask for leave now; null when I can. */
  leaveReason: z.string().nullable(),
})
export type MyAttendance = z.infer<typeof MyAttendance>

/** How somebody was noted: by the code, by staff at the place, or off a list that was sent in later. */
export const NotedBy = z.enum(['code', 'staff', 'list'])
export type NotedBy = z.infer<typeof NotedBy>

/** One person, as the organisers see them at the door; `id` is that of the sign-up, where there is one. */
export const AttendanceRow = z.object({
  id: z.string(),
  name: z.string(),
  maskedPhone: z.string().nullable(),
  guests: z.array(z.string()),
  state: AttendanceState,
  at: z.number().nullable(),
  by: NotedBy.nullable(),
  because: z.string().nullable(),
  leave: Leave.nullable(),
})
export type AttendanceRow = z.infer<typeof AttendanceRow>

/**
 * For the host's screen: the codes of the next two minutes, each with when it is shown by the server's clock. The reply's
 * `now` says how far the screen's own clock is off.
 */
export const showAttendanceCode = endpoint({
  name: 'orgLife.showAttendanceCode',
  roles: organiserRoles,
  effect: 'read',
  input: z.object({ id: Id }),
  output: z.object({
    title: z.string(),
    opensAt: z.number(),
    closesAt: z.number(),
    codes: z.array(z.object({ digits: z.string(), qrText: z.string(), from: z.number(), until: z.number() })),
  }),
})

export const showMyAttendance = endpoint({
  name: 'orgLife.showMyAttendance',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ id: Id }),
  output: MyAttendance,
})

/** By what the host's screen shows now, scanned or typed. Without a place one waits at the door (`atDoor`). */
export const checkInToActivity = endpoint({
  name: 'orgLife.checkIn',
  roles: ['resident'],
  effect: 'write',
  input: step.extend({ code: z.string().trim().min(1).max(160) }),
  output: MyAttendance,
})

/** The host takes in somebody who waits at the door, or whom they find by name and the phone's last four digits. */
export const takeInAtDoor = endpoint({
  name: 'orgLife.takeIn',
  roles: organiserRoles,
  effect: 'write',
  input: step.extend({
    who: z.discriminatedUnion('by', [
      z.object({ by: z.literal('row'), rowId: Id }),
      z.object({
        by: z.literal('name'),
        name: PersonName,
        phoneTail: z.string().regex(/^\d{4}$/, 'core.invalid'),
      }),
    ]),
    because: Because.nullable(),
  }),
  output: AttendanceRow,
})

/**
 * Ticks people off, with why they have no code; `at` (ms) is when each was there, and a list that was kept without a network
 * may come later: whoever is noted already stays so.
 */
export const tickAttendance = endpoint({
  name: 'orgLife.tickAttendance',
  roles: organiserRoles,
  effect: 'write',
  input: step.extend({
    because: Because,
    isLater: z.boolean(),
    arrivals: z
      .array(z.object({ id: Id, at: z.number().int().positive() }))
      .min(1)
      .max(50),
  }),
  output: z.object({
    results: z.array(
      z.object({ id: z.string(), row: AttendanceRow.nullable(), reason: z.string().nullable() }),
    ),
  }),
})

/** Takes back what was noted by mistake; the reason stays. */
export const withdrawAttendance = endpoint({
  name: 'orgLife.withdrawAttendance',
  roles: organiserRoles,
  effect: 'write',
  input: step.extend({ rowId: Id, because: Because }),
  output: AttendanceRow,
})

/** For the organisers alone, and logged. `expected` comes in pages of 100, to be kept for a place without a network. */
export const listAttendance = endpoint({
  name: 'orgLife.listAttendance',
  roles: organiserRoles,
  effect: 'read',
  input: z.object({ id: Id, show: z.enum(['expected', 'present', 'atDoor', 'leave']), cursor: Cursor }),
  output: pageOf(AttendanceRow),
})

/** Asks to be excused (请假). */
export const askLeave = endpoint({
  name: 'orgLife.askLeave',
  roles: ['resident'],
  effect: 'write',
  input: step.extend({ because: Because }),
  output: MyAttendance,
})

export const decideLeave = endpoint({
  name: 'orgLife.decideLeave',
  roles: organiserRoles,
  effect: 'write',
  input: step.extend({ rowId: Id, verdict: z.enum(['grant', 'decline']), because: Because.nullable() }),
  output: AttendanceRow,
})
