import { listCentres, saveCentre } from '../../../shared/centres/contracts'
import { isCentreStaff, saveCentreRefusal } from '../../../shared/centres/rules'
import type { CentreView } from '../../../shared/centres/schema'
import { AppError } from '../../../shared/errors'
import { command } from '../../kit/cloud'
import { bodyHash, idFor } from '../../kit/ids'
import { auditItem } from '../../kit/outbox'
import { saveNew, saveOver } from '../../kit/saving'
import { on, type ApiHandler } from '../on'
import { partnerOf } from '../members/partner-units-store'
import { unitOf, type Unit } from '../members/units-store'
import type { Member } from '../members/store'
import { centres, type Centre } from './centres-store'

/** More than a community and its subdistrict have. */
const MOST_CENTRES = 30

const viewOf = ({ _id, ...centre }: Centre): CentreView => ({ ...centre, id: _id })

/** The unit in which this member may set up a centre; refused otherwise. */
async function unitFor(unitId: string, member: Member, now: number): Promise<Unit> {
  const unit = await unitOf(unitId, now)
  if (!unit) throw new AppError({ code: 'INVALID', reason: 'centre.wrong_level' })
  const reason = saveCentreRefusal(unit, member, now)
  if (reason) throw new AppError({ code: 'FORBIDDEN', reason })
  return unit
}

/** A centre that this member runs; for everybody else it isn't there to be changed. */
async function ownCentre(id: string, member: Member, now: number): Promise<Centre> {
  const centre = await centres.get(id)
  if (!centre) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  if (isCentreStaff(centre, member, now)) return centre
  throw new AppError({ code: 'FORBIDDEN', reason: 'centre.outside_unit' })
}

export const centreHandlers: ApiHandler[] = [
  on(listCentres, async ({ unitId }, { now }) => {
    const place = (await unitOf(unitId, now)) ?? (await partnerOf(unitId, now))
    if (!place) return { centres: [] }
    const found = await centres.find({
      where: { unitId: command.in(place.unitIds) },
      orderBy: ['unitId', 'asc'],
      limit: MOST_CENTRES,
    })
    // The nearest first: the community's own before those of its subdistrict.
    const byNearness = found.sort((a, b) => b.unitIds.length - a.unitIds.length)
    return { centres: byNearness.map(viewOf) }
  }),

  on(saveCentre, async ({ requestId, saves, ...content }, { actor, now }) => {
    const body = bodyHash({ saves, ...content })
    const isNew = 'newIn' in saves
    const id = isNew ? idFor('centre', actor._id, requestId) : saves.id
    const line = (unitIds: readonly string[]) =>
      auditItem(requestId, { at: now, memberId: actor._id, action: 'centres.save', target: id, unitIds })
    if (isNew) {
      const { _id: unitId, unitIds } = await unitFor(saves.newIn, actor, now)
      const saving = { requestId, body, items: [line(unitIds)], now }
      return viewOf(await saveNew(centres, { id, content: { ...content, unitId, unitIds } }, saving))
    }
    const read = await ownCentre(id, actor, now)
    const saving = { requestId, body, items: [line(read.unitIds)], now, revision: saves.revision }
    return viewOf(await saveOver(centres, { read, content }, saving))
  }),
]
