import { roleNames, isInForce } from '../../../../shared/roles'
import { handlerRoles } from '../../../../shared/direct-line/rules'
import type { Addressee } from '../../../kit/outbox'
import type { Member } from '../../members/store'
import type { Appeal } from '../appeal'
import { holdersAt, type NamedUnit } from '../levels'
import type { Step } from '../step'
import { tellStaff } from '../tellings'

/** A unit that helps: a partner, or one of the tree, with those above it. */
export interface Assisting extends NamedUnit {
  unitIds: readonly string[]
  isPartner: boolean
}

export interface Assignment {
  /** Null leaves whoever leads it. */
  handler: Pick<Member, '_id' | 'roles'> | null
  /** Null leaves those who assist as they are. */
  assisting: readonly Assisting[] | null
  requestId: string
  now: number
}

/** In which capacity somebody handles the case: `幸福里社区 社区工作者`. */
function capacityOf({ roles }: Pick<Member, 'roles'>, { unitIds }: Appeal, now: number): string {
  const grant = roles.find(
    (held) => handlerRoles.includes(held.role) && unitIds.includes(held.unitId) && isInForce(held, now),
  )
  return grant ? `${grant.unitName}${roleNames[grant.role]}` : ''
}

const addressOf = ({ unitId, unitIds, isPartner }: Assisting): Addressee => ({
  firstOf: isPartner ? [{ roles: ['partnerLiaison'], unitId }] : holdersAt({ unitIds: [...unitIds] }, unitId),
})

/** One person leads it from now on, or as before; units that were not among those assisting hear that they are needed. */
export function assignStep(appeal: Appeal, { handler, assisting, requestId, now }: Assignment): Step {
  const added = (assisting ?? []).filter(
    ({ unitId }) => !appeal.assists.some((assist) => assist.unitId === unitId),
  )
  const helpers = added.map(({ unitName }) => unitName).join('、')
  const who = [handler && `${capacityOf(handler, appeal, now)}负责`, helpers && `${helpers}协办`]
  const note = `由${who.filter(Boolean).join('，') || '原来的人办理'}。`
  const lead = { title: `派给您：${appeal.title}`, note: '请您负责办理这件事。', requestId }
  const help = { title: `请协办：${appeal.title}`, note: '请配合办理这件事。', requestId }
  return {
    note,
    next: {
      ...(handler && { handlerId: handler._id }),
      ...(assisting && { assists: assisting.map(({ unitId, unitName }) => ({ unitId, unitName })) }),
    },
    tell: note,
    items: [
      ...(handler ? [tellStaff(appeal, { memberId: handler._id }, lead, now)] : []),
      ...added.map((unit) => tellStaff(appeal, addressOf(unit), help, now)),
    ],
  }
}
