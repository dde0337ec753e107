import { isOpen, isWithStaff, type AppealState } from './life-cycle'

/** What decides on which lists a case stands. */
export interface QueuedFacts {
  readonly unitIds: readonly string[]
  readonly state: AppealState
  readonly deskId: string
  readonly handlerId: string | null
  readonly isUrgent: boolean
  /** Who was on duty when it came in, and may know of it. */
  readonly onDutyIds: readonly string[]
  readonly reopenings: number
  readonly needsReview: boolean
  readonly isPublicationOpen: boolean
  readonly isSharedWithLeader: boolean
  readonly supervisedBy: string | null
  readonly whistles: readonly { unitId: string; answer: unknown }[]
  readonly assists: readonly { unitId: string }[]
}

/** Lists of a unit, beside one for each state. */
export const unitQueues = [
  'owed',
  'desk',
  'reopened',
  'whistled',
  'assisting',
  'supervised',
  'toClose',
  'review',
  'publication',
  'shared',
] as const
export type UnitQueue = (typeof unitQueues)[number] | AppealState

export const queueOf = (unitOrMemberId: string, queue: UnitQueue | 'mine' | 'leads'): string =>
  `${unitOrMemberId}|${queue}`

/** District, subdistrict, community and grid have a desk; buildings and entrances have neighbours. */
const DESK_DEPTH = 4

/** After it has been reopened twice, only an officer closes a case (product.md, "Rating"). */
export const CLIMBS_AFTER = 2

/**
 * Every list that a case stands on, as `unit|list`: one array field with one index serves them all, by deadline.
 * Who may not know of a case is kept out of its `unitIds`, and so out of every list.
 */
export function queuesOf(facts: QueuedFacts): string[] {
  const { state, unitIds, deskId, handlerId } = facts
  const isOwed = isWithStaff(state)
  const isReopened = isOwed && facts.reopenings > 0
  const queues: string[] = []
  const add = (id: string, ...names: (UnitQueue | 'mine' | 'leads')[]) =>
    queues.push(...names.map((name) => queueOf(id, name)))

  for (const unitId of unitIds.slice(0, DESK_DEPTH)) {
    add(unitId, state)
    if (isOwed) add(unitId, 'owed')
    if (isReopened) add(unitId, 'reopened')
    if (facts.needsReview) add(unitId, 'review')
    if (facts.isPublicationOpen) add(unitId, 'publication')
  }
  if (isOwed) add(deskId, 'desk')
  if (handlerId && isOpen(state))
    add(handlerId, ...(isOwed ? (['mine', 'leads'] as const) : (['leads'] as const)))
  // Whoever had the night may work in another grid, whose lists don't show it.
  if (state === 'submitted' && facts.isUrgent) for (const id of facts.onDutyIds) add(id, 'mine')
  // Once it is answered there is nothing to urge; it comes back when it isn't solved.
  if (facts.supervisedBy && isOwed) add(facts.supervisedBy, 'supervised')
  // Where the subdistrict's own people must not know of it, the district closes.
  if (facts.reopenings >= CLIMBS_AFTER && isOpen(state)) add(unitIds[1] ?? unitIds[0]!, 'toClose')
  if (isOpen(state)) {
    for (const { unitId, answer } of facts.whistles) if (answer === null) add(unitId, 'whistled')
    for (const { unitId } of facts.assists) add(unitId, 'assisting')
  }
  if (facts.isSharedWithLeader) for (const unitId of unitIds.slice(DESK_DEPTH)) add(unitId, 'shared')
  return [...new Set(queues)]
}
