import * as z from 'zod'
import { RoomId } from '../bookings/slot'
import { UnitId } from '../members/units'
import { PdfFile } from '../pdf'
import { MINUTE } from '../time'
import { Audience } from './audience'
import { ActivityKind } from './kinds'

/** Everybody who comes stands in one document with everybody who waits; it stays under 64 KB. */
export const MOST_PLACES = 300
export const MOST_WAITING = 200
/** Who may take part in one drawing. */
export const MOST_ENTRIES = 500
export const MOST_GUESTS = 5
export const MOST_QUESTIONS = 5
export const MOST_CO_HOSTS = 6
export const MOST_MATERIALS = 5
export const LONGEST_DAYS = 7
export const FURTHEST_DAYS = 400

const text = (longest: number) => z.string().trim().max(longest, 'core.too_long')

export const HostRef = z.object({ kind: z.enum(['unit', 'org']), id: z.string().min(1).max(64) })
export type HostRef = z.infer<typeof HostRef>

export const CoHostRef = z.object({ kind: z.enum(['org', 'partner']), id: z.string().min(1).max(64) })
export type CoHostRef = z.infer<typeof CoHostRef>

export const MapPoint = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
export type MapPoint = z.infer<typeof MapPoint>

/** A room of a service centre, which the activity then holds, or an address in words; a point for the distance. */
export const Place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('room'), roomId: RoomId, point: MapPoint.nullable() }),
  z.object({
    kind: z.literal('address'),
    text: text(60).min(2, 'core.too_short'),
    point: MapPoint.nullable(),
  }),
])
export type Place = z.infer<typeof Place>

const Minute = z.number().int().positive().multipleOf(MINUTE, 'core.invalid')

/** When and where, ms since 1970. At a room both lie within one day. */
export const Occasion = z.object({
  startsAt: Minute,
  endsAt: Minute,
  place: Place,
  /** Until when people sign up, and until when they may take it back themselves. */
  signUpUntil: z.number().int().positive(),
})
export type Occasion = z.infer<typeof Occasion>

/** Asked at sign-up; without choices it is answered in words. */
export const Question = z.object({
  id: z.string().min(1).max(20),
  text: text(40).min(2, 'core.too_short'),
  isRequired: z.boolean(),
  choices: z.array(text(20).min(1, 'core.required')).max(6, 'core.too_long'),
})
export type Question = z.infer<typeof Question>

/** What an organiser writes of an activity, its occasion aside. */
export const ActivityContent = z.object({
  kind: ActivityKind,
  title: text(30).min(4, 'core.too_short'),
  description: text(2000).min(5, 'core.too_short'),
  bring: text(200),
  materials: z.array(PdfFile).max(MOST_MATERIALS, 'core.too_long'),
  coHosts: z.array(CoHostRef).max(MOST_CO_HOSTS, 'core.too_long'),
  audience: Audience,
  /** Its residents are meant, and it stands in the calendars of this unit and those above and below. */
  scopeUnitId: UnitId,
  /** Null needs no sign-up: whoever comes is welcome. */
  capacity: z.number().int().min(1, 'core.invalid').max(MOST_PLACES, 'orgLife.too_many_places').nullable(),
  /** How many one person may bring; each takes a place. */
  mostGuests: z.number().int().min(0).max(MOST_GUESTS, 'core.invalid'),
  needsApproval: z.boolean(),
  /** Places go by a drawing at the deadline instead of first come, first served. */
  isLottery: z.boolean(),
  questions: z
    .array(Question)
    .max(MOST_QUESTIONS, 'orgLife.too_many_questions')
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'core.invalid'),
})
export type ActivityContent = z.infer<typeof ActivityContent>

export const ActivityDraft = ActivityContent.extend(Occasion.shape)
export type ActivityDraft = z.infer<typeof ActivityDraft>

/** The date of a branch's yearly plan that an activity fulfils. */
export const Planned = z.object({ planId: z.string().max(100), entryId: z.string().max(64) })
export type Planned = z.infer<typeof Planned>

export const GuestName = text(20).min(1, 'core.required')
export const Answers = z.record(z.string().max(20), text(100))
