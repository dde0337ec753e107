import * as z from 'zod'
import { DayMinute } from '../bookings/slot'
import { Behalf } from '../direct-line/draft'
import { ContentCheck } from '../direct-line/schema'
import { UnitId } from '../members/units'
import { Phone } from '../personal'
import { CivilDate } from '../time'
import { GuideId } from './guide'
import { VisitMove, VisitState } from './visit-life-cycle'

export const VisitId = z.string().min(1).max(64)

/** Where the worker comes: one of my homes (of whom I ask for, theirs), or somewhere else in words. */
export const VisitPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('home'), householdId: z.string().max(80) }),
  z.object({
    kind: z.literal('typed'),
    label: z.string().trim().min(4, 'core.too_short').max(60, 'core.too_long'),
  }),
])

/** What somebody asks for who can't come to the window. */
export const VisitDraft = z.object({
  guideId: GuideId,
  date: CivilDate,
  from: DayMinute,
  to: DayMinute,
  place: VisitPlace,
  phone: Phone.nullable(),
  /** Anything the worker should know: the doorbell, what is at hand. */
  words: z.string().trim().max(200, 'core.too_long'),
  behalf: Behalf.nullable().default(null),
})
export type VisitDraft = z.infer<typeof VisitDraft>

/** How somebody stands to a visit. */
export const VisitRelation = z.enum(['owner', 'agent', 'household', 'none'])
export type VisitRelation = z.infer<typeof VisitRelation>

export const VisitCard = z.object({
  id: VisitId,
  title: z.string(),
  state: VisitState,
  date: CivilDate,
  from: DayMinute,
  to: DayMinute,
  placeLabel: z.string(),
  /** Masked. */
  name: z.string(),
  workerName: z.string().nullable(),
})
export type VisitCard = z.infer<typeof VisitCard>

/** Words of staff; null while they are unchecked and not for this viewer. */
const SaidByStaff = z.object({ text: z.string().nullable(), check: ContentCheck })

export const VisitView = VisitCard.extend({
  revision: z.number(),
  guideId: GuideId,
  unitIds: z.array(UnitId),
  communityId: UnitId,
  relation: VisitRelation,
  isMyWork: z.boolean(),
  words: z.string(),
  maskedPhone: z.string().nullable(),
  askedAt: z.number(),
  /** Who asked for them: `楼栋长`, `家人`; null when they did themselves. */
  askedBy: z.string().nullable(),
  note: SaidByStaff.nullable(),
  /** Why not, and where to turn. */
  declined: z.object({ because: z.string().nullable(), whereTo: z.string().nullable() }).nullable(),
  timeline: z.array(z.object({ at: z.number(), move: VisitMove, byRole: z.string(), byUnit: z.string() })),
})
export type VisitView = z.infer<typeof VisitView>
