import * as z from 'zod'
import { endpoint } from '../contract'
import { UnitId } from '../members/units'
import { Cursor, pageOf } from '../paging'
import { RequestId } from '../personal'
import { RoleGrant } from '../roles'
import { PhotoIds } from './draft'
import { AppealId, Because, moveInput } from './identifiers'
import { AppealState } from './life-cycle'
import { Outcome } from './outcome'
import { handlerRoles } from './rules'
import { AppealCard, AppealView } from './schema'
import { WhistleResult } from './whistle'

/** What a work list can show, beside cases in one state. */
const workLists = [
  'owed',
  'desk',
  'mine',
  'dueSoon',
  'overdue',
  'reopened',
  'whistled',
  'assisting',
  'supervised',
  'toClose',
  'review',
  'publication',
] as const

/** A unit's work, the one due first on top; `mine` is what the caller leads, whatever the unit. */
export const listWork = endpoint({
  name: 'directLine.listWork',
  roles: [...handlerRoles, 'partnerLiaison'],
  effect: 'read',
  input: z.object({
    unitId: UnitId,
    show: z.enum([...workLists, ...AppealState.options]),
    cursor: Cursor,
  }),
  output: pageOf(AppealCard),
})

/** Cases of a unit by words of their text, ticket number or place; `isCut` when there may be more. */
export const searchWork = endpoint({
  name: 'directLine.searchWork',
  roles: handlerRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId, query: z.string().trim().min(2, 'appeal.search_too_short').max(30) }),
  output: z.object({ items: z.array(AppealCard), isCut: z.boolean() }),
})

/** Open cases near this one and about the same, to merge or to learn from. */
export const findSimilarCases = endpoint({
  name: 'directLine.findSimilarCases',
  roles: handlerRoles,
  effect: 'read',
  input: z.object({ id: AppealId }),
  output: z.object({ items: z.array(AppealCard.extend({ metres: z.number().nullable() })) }),
})

/** Who handles cases in a unit: for assigning, and for the duty roster. */
export const listColleagues = endpoint({
  name: 'directLine.listColleagues',
  roles: handlerRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId }),
  output: z.object({
    colleagues: z.array(z.object({ memberId: z.string(), name: z.string(), roles: z.array(RoleGrant) })),
  }),
})

/** Partner units of a community or subdistrict and of those above it, to whistle for or to ask for assistance. */
export const listPartnerUnits = endpoint({
  name: 'directLine.listPartnerUnits',
  roles: handlerRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId }),
  output: z.object({
    partners: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        hasLiaison: z.boolean(),
        /** The unit it hangs under. */
        parentId: z.string(),
        parentName: z.string(),
      }),
    ),
  }),
})

const staffMove = <Name extends string, Input extends z.ZodType>(name: Name, input: Input) =>
  endpoint({ name: `directLine.${name}`, roles: handlerRoles, effect: 'write', input, output: AppealView })

export const acceptAppeal = staffMove('acceptAppeal', moveInput)

export const declineAppeal = staffMove(
  'declineAppeal',
  moveInput.extend({
    because: Because,
    turnTo: z.string().trim().min(2, 'appeal.turn_to_missing').max(200, 'core.too_long'),
  }),
)

/** Photos of how it was before the work began go with it. */
export const startAppeal = staffMove(
  'startAppeal',
  moveInput.extend({ note: z.string().trim().max(300, 'core.too_long'), photos: PhotoIds.default([]) }),
)

/** The clock stands still until the resident answers, for a limited time. */
export const askMore = staffMove(
  'askMore',
  moveInput.extend({
    question: z.string().trim().min(2, 'appeal.question_missing').max(300, 'core.too_long'),
  }),
)

export const resumeAppeal = staffMove('resumeAppeal', moveInput)

/** Resolving needs a written answer and says what it is: "closed" never passes for "fixed". */
export const resolveAppeal = staffMove(
  'resolveAppeal',
  moveInput.extend({
    answer: z.string().trim().min(5, 'appeal.answer_too_short').max(1000, 'appeal.answer_too_long'),
    outcome: Outcome,
    because: z.string().trim().max(300, 'core.too_long').default(''),
    photos: PhotoIds,
  }),
)

export const closeAppeal = staffMove('closeAppeal', moveInput)

/** The last word on a case that was reopened twice. */
export const closeByOfficer = staffMove('closeByOfficer', moveInput.extend({ because: Because }))

export const passUpAppeal = staffMove('passUpAppeal', moveInput.extend({ because: Because }))

/** To a grid of this community, or a community of this subdistrict. */
export const sendDownAppeal = staffMove(
  'sendDownAppeal',
  moveInput.extend({ toUnitId: UnitId, because: Because }),
)

/** To the desk that sent it; once more, and the level above decides. The clock doesn't stop. */
export const handBackAppeal = staffMove('handBackAppeal', moveInput.extend({ because: Because }))

export const whistleFor = staffMove(
  'whistleFor',
  moveInput.extend({ unitId: UnitId, isPartner: z.boolean(), because: Because }),
)

export const raiseAppeal = staffMove('raiseAppeal', moveInput.extend({ because: Because }))
export const lowerAppeal = staffMove('lowerAppeal', moveInput.extend({ because: Because }))
export const markAppealHard = staffMove('markAppealHard', moveInput.extend({ because: Because }))

/** Into a case of the same community that is still open; both residents follow that one. */
export const mergeAppeal = staffMove('mergeAppeal', moveInput.extend({ intoId: AppealId }))

/** Shown to staff and to those called in, never to the resident. */
export const postNote = endpoint({
  name: 'directLine.postNote',
  roles: [...handlerRoles, 'partnerLiaison'],
  effect: 'write',
  input: moveInput.extend({
    text: z.string().trim().min(1, 'appeal.message_empty').max(1000, 'core.too_long'),
  }),
  output: AppealView,
})

export const answerWhistle = endpoint({
  name: 'directLine.answerWhistle',
  roles: [...handlerRoles, 'partnerLiaison'],
  effect: 'write',
  input: moveInput.extend({
    whistleId: z.string().max(64),
    result: WhistleResult,
    text: z.string().trim().min(2, 'appeal.reason_missing').max(500, 'core.too_long'),
  }),
  output: AppealView,
})

/** One person or none to lead, and units that assist, for up to fifty cases; each says what became of it. */
export const assignAppeals = endpoint({
  name: 'directLine.assignAppeals',
  roles: handlerRoles,
  effect: 'write',
  input: z.object({
    ids: z.array(AppealId).min(1).max(50),
    handlerId: z.string().max(64),
    /** Partner units or units of the tree; null leaves them as they are. */
    assistIds: z.array(UnitId).max(5).nullable(),
    requestId: RequestId,
  }),
  output: z.object({
    results: z.array(z.object({ id: z.string(), refusedBecause: z.string().nullable() })),
  }),
})

/** The whole phone number, for a handler of this case; every reading is logged. */
export const revealPhone = endpoint({
  name: 'directLine.revealPhone',
  roles: handlerRoles,
  effect: 'write',
  input: moveInput,
  output: z.object({ phone: z.string() }),
})

/** A worker's verdict on text and photos that the content check left open. */
export const reviewAppeal = staffMove(
  'reviewAppeal',
  moveInput.extend({ verdict: z.enum(['passed', 'risky']) }),
)
