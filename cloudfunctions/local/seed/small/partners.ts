import type { PartnerKind } from '../../../../shared/members/partners'
import type { PartnerUnit } from '../../../api/members/partner-units-store'
import type { Unit } from '../../../api/members/units-store'

const partners: readonly (readonly [id: string, kind: PartnerKind, name: string, unitId: string])[] = [
  ['property-xingfuli', 'property', '幸福里物业服务中心', 'xingfuli'],
  ['owners-xingfuli', 'ownersCommittee', '幸福里小区业主委员会', 'xingfuli'],
  ['school', 'school', '幸福路小学', 'xingfuli'],
  ['greengrocer', 'shop', '惠民菜市场', 'xingfuli'],
  ['pharmacy', 'shop', '康宁大药房幸福里店', 'xingfuli'],
  ['property-huaiyin', 'property', '安居物业槐荫项目部', 'huaiyin'],
  ['owners-huaiyin', 'ownersCommittee', '槐荫苑业主委员会', 'huaiyin'],
  ['kindergarten', 'school', '槐荫幼儿园', 'huaiyin'],
  ['police', 'agency', '南门派出所', 'nanmen'],
  ['hospital', 'employer', '南门街道社区卫生服务中心', 'nanmen'],
]

export const smallPartners = (units: ReadonlyMap<string, Unit>): PartnerUnit[] =>
  partners.map(([_id, kind, name, unitId]) => {
    const unit = units.get(unitId)!
    return { _id, kind, name, parentId: unitId, unitIds: unit.unitIds, unitName: unit.fullName, revision: 1 }
  })
