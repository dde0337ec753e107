import type { BookingGroup } from '../../../../api/bookings/store'
import type { Unit } from '../../../../api/members/units-store'
import type { SmallMembers } from '../members'
import type { PersonKey } from '../people'

const plans = {
  choir: ['幸福里合唱团', ['liuGuifang', 'huangZhiyuan']],
  brush: ['墨香书画社', ['wangXiulan', 'zhangJianguo']],
  dance: ['夕阳红舞蹈队', ['liuGuifang']],
  readers: ['亲子阅读会', ['liXiaowen']],
  taichi: ['太极拳队', ['maGuoqiang']],
} as const satisfies Record<string, readonly [name: string, leaders: readonly PersonKey[]]>

export type GroupKey = keyof typeof plans
export type SmallGroups = Readonly<Record<GroupKey, BookingGroup>>

/** The groups that the community knows; one of them no longer meets. */
export function smallGroups(units: ReadonlyMap<string, Unit>, members: SmallMembers): SmallGroups {
  const unit = units.get('xingfuli')!
  const groups = Object.entries(plans).map(([key, [name, leaders]], place) => {
    const leading = leaders.map((person) => ({
      memberId: members[person]._id,
      name: members[person].name,
    }))
    const group: BookingGroup = {
      _id: `demo-group-${key}`,
      revision: 1,
      name,
      unitId: unit._id,
      unitName: unit.fullName,
      unitIds: unit.unitIds,
      leaders: leading,
      leaderIds: leading.map(({ memberId }) => memberId),
      isActive: key !== 'taichi',
      createdAt: place,
      requests: [],
      outbox: [],
    }
    return [key, group] as const
  })
  return Object.fromEntries(groups) as SmallGroups
}
