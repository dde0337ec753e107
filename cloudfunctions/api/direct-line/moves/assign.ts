import { assistRefusal } from '../../../../shared/direct-line/levels'
import { handlerRoles, viewpointOf } from '../../../../shared/direct-line/rules'
import { assignAppeals } from '../../../../shared/direct-line/staff-contracts'
import { AppError, refuseIf, sentences } from '../../../../shared/errors'
import { holdsRole } from '../../../../shared/roles'
import { command } from '../../../kit/cloud'
import type { Caller } from '../../../kit/serve'
import { partnersOf } from '../../members/partner-units-store'
import { members, type Member } from '../../members/store'
import { unitsOf } from '../../members/units-store'
import { on } from '../../on'
import type { Appeal } from '../appeal'
import { takeMove } from '../move'
import { relationOf } from '../owners'
import { hasRequest } from '../step'
import { assignStep, type Assisting } from '../steps/assign'
import { appeals } from '../store'
import { factsOf } from '../facts'

/** Partner units and units of the tree by their ids, in that order; refused when one of them isn't there. */
async function assistingUnits(ids: readonly string[], now: number): Promise<Assisting[]> {
  const units = await unitsOf(ids, now)
  const others = ids.filter((id) => !units.some(({ _id }) => _id === id))
  const partners = others.length === 0 ? [] : await partnersOf(others, now)
  if (units.length + partners.length < ids.length) refuseIf('appeal.unit_unknown')
  return [
    ...partners.map(({ _id, name, unitIds }) => ({ unitId: _id, unitName: name, unitIds, isPartner: true })),
    ...units.map(({ _id, name, unitIds }) => ({ unitId: _id, unitName: name, unitIds, isPartner: false })),
  ]
}

/** Who is to lead; nobody was named when the id is empty. */
async function leadNamed(memberId: string): Promise<Member | null> {
  if (memberId === '') return null
  const lead = await members.get(memberId)
  if (!lead) refuseIf('appeal.handler_without_role')
  return lead
}

interface Assigned {
  lead: Member | null
  assisting: Assisting[] | null
  requestId: string
}

/** Refuses a lead who doesn't handle cases there, or whose own it is, and units that have nothing to do with it. */
function requireFitting(appeal: Appeal, { lead, assisting }: Assigned, now: number): void {
  if (lead) {
    if (!holdsRole(lead.roles, handlerRoles, appeal.unitIds, now)) refuseIf('appeal.handler_without_role')
    if (relationOf(appeal, lead) !== 'none') refuseIf('appeal.handler_is_owner')
  }
  for (const { unitId, ...unit } of assisting ?? []) {
    refuseIf(assistRefusal(appeal, { id: unitId, ...unit }))
  }
}

/** One case; null when it was assigned, the sentence of the refusal otherwise. */
async function assignOne(
  appeal: Appeal | undefined,
  assigned: Assigned,
  caller: Caller<Member>,
): Promise<string | null> {
  const { actor, now } = caller
  const { requestId } = assigned
  if (appeal && hasRequest(appeal, requestId)) return null
  if (!appeal || viewpointOf(factsOf(appeal, actor), actor, now) === null) return sentences['core.not_found']
  try {
    await takeMove(appeal, { move: 'assign', requestId, caller }, (current) => {
      requireFitting(current, assigned, now)
      return assignStep(current, { handler: assigned.lead, assisting: assigned.assisting, requestId, now })
    })
    return null
  } catch (failure) {
    if (failure instanceof AppError) return sentences[failure.refusal.reason]
    throw failure
  }
}

export const assignHandlers = [
  // Each case by its own conditional write, so that one which can't be assigned holds up none of the others.
  on(assignAppeals, async ({ ids, handlerId, assistIds, requestId }, caller) => {
    const wanted = [...new Set(ids)]
    const [lead, assisting, found] = await Promise.all([
      leadNamed(handlerId),
      assistIds && assistingUnits([...new Set(assistIds)], caller.now),
      appeals.find({ where: { _id: command.in(wanted) }, limit: wanted.length }),
    ])
    const byId = new Map(found.map((appeal) => [appeal._id, appeal]))
    const results = []
    for (const id of wanted) {
      const refusedBecause = await assignOne(byId.get(id), { lead, assisting, requestId }, caller)
      results.push({ id, refusedBecause })
    }
    return { results }
  }),
]
