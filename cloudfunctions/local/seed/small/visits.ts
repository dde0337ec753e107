import { startOf } from '../../../../shared/bookings/slot'
import { addDays, civilDate, HOUR } from '../../../../shared/time'
import { isVisitOpen, type VisitMove, type VisitState } from '../../../../shared/windows/visit-life-cycle'
import type { Visit, VisitLine } from '../../../api/windows/visits-store'
import { residentId } from '../../../api/direct-line/owners'
import { idFor } from '../../../kit/ids'
import type { Member } from '../../../api/members/store'
import { guidePlans } from './guide-texts'
import type { SmallMembers } from './members'
import { guideIdOf } from './windows'

interface VisitPlan {
  key: string
  guide: string
  state: VisitState
  daysAhead: number
  from: number
  words: string
  owner: Pick<Visit, 'ownerId' | 'ownerName' | 'phone' | 'agent' | 'placeLabel' | 'householdId' | 'unitIds'>
  worker: Member | null
  timeline: VisitLine[]
}

const asker = (at: number, member: Member): VisitLine => ({
  at,
  move: 'ask',
  requestId: idFor('demo', 'ask', member._id),
  memberId: member._id,
  byRole: '申请人',
  byUnit: '',
})

const byStaff = (at: number, move: VisitMove, member: Member, byRole: string): VisitLine => ({
  at,
  move,
  requestId: idFor('demo', move, member._id),
  memberId: member._id,
  byRole,
  byUnit: '幸福里社区',
})

function visitOf(plan: VisitPlan, now: number): Visit {
  const { key, guide, state, daysAhead, from, words, owner, worker, timeline } = plan
  const date = addDays(civilDate(now), daysAhead)
  const times = { date, from, to: from + 120 }
  return {
    ...owner,
    ...times,
    _id: idFor('demo', 'visit', key),
    revision: timeline.length,
    bodyHash: '',
    guideId: guideIdOf(guide),
    title: guidePlans.find((one) => one.key === guide)!.title,
    communityId: 'xingfuli',
    startsAt: startOf(times),
    words,
    state,
    isOpen: isVisitOpen(state),
    workerId: worker?._id ?? null,
    workerName: worker?.name ?? null,
    note: null,
    declined: null,
    askedAt: timeline[0]!.at,
    timeline,
    outbox: [],
  }
}

/** One visit that waits for somebody to be sent, and one that somebody goes on tomorrow. */
export function smallVisits(now: number, members: SmallMembers): Visit[] {
  const { wangXiulan, zhangJianguo, sunLijuan, zhaoMin } = members
  const home = wangXiulan.homes[0]!
  const building = zhangJianguo.homes[0]!
  const neighbour = { householdId: `${building.unitIds.at(-1)!}.302`, name: '周玉兰' }
  const own = visitOf(
    {
      key: 'pension-check',
      guide: 'pension-check',
      state: 'requested',
      daysAhead: 2,
      from: 10 * 60,
      words: '我腿不好下不了楼，门铃坏了，请敲门。',
      owner: {
        ownerId: wangXiulan._id,
        ownerName: wangXiulan.name,
        householdId: home.householdId,
        phone: wangXiulan.phone,
        agent: null,
        placeLabel: home.label,
        unitIds: home.unitIds,
      },
      worker: null,
      timeline: [asker(now - 3 * HOUR, wangXiulan)],
    },
    now,
  )
  const forNeighbour = visitOf(
    {
      key: 'subsistence',
      guide: 'disability-allowance',
      state: 'assigned',
      daysAhead: 1,
      from: 15 * 60,
      words: '老人听力不好，说话请慢一点。',
      owner: {
        ownerId: residentId(neighbour.householdId, neighbour.name),
        ownerName: neighbour.name,
        householdId: neighbour.householdId,
        phone: '13900004321',
        agent: { memberId: zhangJianguo._id, relation: 'leader', consent: 'inPerson', at: now - 26 * HOUR },
        placeLabel: building.label.replace(/ \d+室$/, ' 302室'),
        unitIds: building.unitIds,
      },
      worker: sunLijuan,
      timeline: [
        asker(now - 26 * HOUR, zhangJianguo),
        byStaff(now - 22 * HOUR, 'assign', zhaoMin, '社区书记'),
      ],
    },
    now,
  )
  return [own, forNeighbour]
}
