import { DAY } from '../../../../shared/time'
import type { PartnerKind } from '../../../../shared/members/partners'
import type { PartnerUnit } from '../../../api/members/partner-units-store'
import type { Member } from '../../../api/members/store'
import { idFor } from '../../../kit/ids'
import { grantAt, memberOf } from '../members'
import { fullName } from '../names'
import { randomFor } from '../random'
import { districtPlan, share } from './plan'
import { phoneFrom } from './staff'
import { communitiesOf, type District } from './units'

const kinds: readonly (readonly [kind: PartnerKind, suffixes: readonly string[]])[] = [
  ['property', ['物业服务中心']],
  ['ownersCommittee', ['业主委员会']],
  ['school', ['小学', '幼儿园', '中学']],
  ['shop', ['便民超市', '菜市场', '大药房', '书店', '理发店', '面馆']],
  ['agency', ['警务室', '税务所', '司法所']],
  ['employer', ['社区卫生服务站', '电子厂', '客运公司', '设计院', '银行支行']],
]

/** The partner units of one community in the order of what every community has first. */
function kindAt(index: number): { kind: PartnerKind; suffix: string } {
  const [kind, suffixes] = kinds[index % kinds.length]!
  return { kind, suffix: suffixes[Math.floor(index / kinds.length) % suffixes.length]! }
}

function liaisonOf({ _id: partnerId, name }: PartnerUnit, now: number): Member {
  const id = idFor('district', 'liaison', partnerId)
  const random = randomFor('liaison', partnerId)
  const since = now - random.int(60, 900) * DAY
  return memberOf({
    id,
    openid: `demo-liaison-${partnerId}`,
    name: fullName(random, 'middle'),
    phone: phoneFrom(random.int(0, 99_999_999)),
    homes: [],
    roles: [grantAt(id, 'partnerLiaison', { _id: partnerId, fullName: name }, since + DAY)],
    createdAt: since,
  })
}

/** Each partner unit with the person who answers for it. */
export function* partnersOf(
  district: District,
  now: number,
): Iterable<{ partner: PartnerUnit; liaison: Member }> {
  const communities = communitiesOf(district)
  for (const [index, { unit }] of communities.entries()) {
    const count = share(districtPlan.partnerUnits, communities.length, index)
    for (let order = 0; order < count; order++) {
      const { kind, suffix } = kindAt(order)
      const _id = `${unit._id}-partner${order + 1}`
      const name = unit.name.replace('社区', '') + suffix
      const { _id: parentId, unitIds, fullName: unitName } = unit
      const partner = { _id, kind, name, parentId, unitIds, unitName, revision: 1 }
      yield { partner, liaison: liaisonOf(partner, now) }
    }
  }
}
