import type { Centre } from '../../../api/centres/centres-store'
import type { Unit } from '../../../api/members/units-store'

export const centreIds = { community: 'centre-xingfuli', subdistrict: 'centre-nanmen' } as const

/** The community's own centre, and the subdistrict's. */
export function smallCentres(units: ReadonlyMap<string, Unit>): Centre[] {
  const at = (unitId: string) => ({ unitId, unitIds: units.get(unitId)!.unitIds })
  return [
    {
      _id: centreIds.community,
      revision: 1,
      ...at('xingfuli'),
      name: '幸福里社区党群服务中心',
      address: '和平区幸福路 18 号，幸福里小区东门内',
      phone: '022-2331 5566',
      openHours: '周一至周五 9:00–17:30，周六 9:00–12:00',
      isStepFree: true,
      directions: '坐 12 路、25 路公交到幸福路站，进小区东门右手第一栋。门口有坡道，电梯在大厅左侧。',
      savedBy: [],
      outbox: [],
    },
    {
      _id: centreIds.subdistrict,
      revision: 1,
      ...at('nanmen'),
      name: '南门街道党群服务中心',
      address: '和平区南门大街 66 号',
      phone: '022-2345 0100',
      openHours: '周一至周五 9:00–17:30',
      isStepFree: true,
      directions: '地铁 2 号线南门站 B 口出来往南走 200 米，一层是办事大厅。',
      savedBy: [],
      outbox: [],
    },
  ]
}
