import { randomUUID } from 'node:crypto'
import { listCentres, saveCentre } from '../../shared/centres/contracts'
import type { CentreDraft } from '../../shared/centres/schema'
import type { Community } from './community'

export const request = () => ({ requestId: randomUUID() })

export const centreDraft = (changed: Partial<CentreDraft> = {}): CentreDraft => ({
  name: '幸福里党群服务站',
  address: '幸福路 12 号一层',
  phone: '022-2345 6789',
  openHours: '周一至周五 9:00–17:30',
  isStepFree: true,
  directions: '小区东门进来右手第一栋，门口有坡道。',
  ...changed,
})

/** A centre of 幸福里社区, and the secretary who set it up. */
export async function newCentre(town: Community, changed: Partial<CentreDraft> = {}) {
  const secretary = await town.secretary()
  const saves = { newIn: 'happy' }
  const centre = await secretary.call(saveCentre, { ...centreDraft(changed), ...request(), saves })
  return { ...centre, secretary }
}

/** The one centre of 幸福里社区, set up by whoever asks first. */
export async function centreOf(town: Community): Promise<string> {
  const { centres } = await town.stranger().call(listCentres, { unitId: 'happy' })
  return centres[0]?.id ?? (await newCentre(town)).id
}
