import { handlerRoles } from '../../../../shared/direct-line/rules'
import type { DutyShift } from '../../../../shared/direct-line/settings'
import { refuseIf } from '../../../../shared/errors'
import { isInForce } from '../../../../shared/roles'
import { command } from '../../../kit/cloud'
import { members, type Member } from '../../members/store'
import { unitsOf } from '../../members/units-store'

type PlannedShift = Pick<DutyShift, 'date' | 'memberId' | 'substituteId'>
type Holder = Pick<Member, '_id' | 'name' | 'roles'>

const unitsHandledBy = (holder: Holder, now: number): string[] =>
  holder.roles
    .filter((grant) => handlerRoles.includes(grant.role) && isInForce(grant, now))
    .map(({ unitId }) => unitId)

/**
 * The roster with the names of those on it, in the order of their days; refused when one of them handles no cases in
 * the community or one of its grids.
 */
export async function namedShifts(
  duty: readonly PlannedShift[],
  communityId: string,
  now: number,
): Promise<DutyShift[]> {
  const ids = [...new Set(duty.flatMap(({ memberId, substituteId }) => [memberId, substituteId ?? memberId]))]
  const found = await members.find({
    where: { _id: command.in(ids) },
    limit: Math.max(1, ids.length),
    fields: ['name', 'roles'],
  })
  const handled = [...new Set(found.flatMap((holder) => unitsHandledBy(holder, now)))]
  const units = await unitsOf(handled, now)
  const within = units.filter(({ unitIds }) => unitIds.includes(communityId)).map(({ _id }) => _id)
  const names = new Map(
    found
      .filter((holder) => unitsHandledBy(holder, now).some((unitId) => within.includes(unitId)))
      .map(({ _id, name }) => [_id, name]),
  )
  if (ids.some((id) => !names.has(id))) refuseIf('appeal.duty_unknown')
  return duty
    .map(({ date, memberId, substituteId }) => ({
      date,
      memberId,
      name: names.get(memberId)!,
      substituteId,
      substituteName: substituteId && names.get(substituteId)!,
    }))
    .sort((a, b) => a.date.localeCompare(b.date))
}
