import { draftFrom } from '../../../../shared/notices/templates'
import { DAY, HOUR, MINUTE } from '../../../../shared/time'
import type { Household, Unit } from '../../../api/members/units-store'
import { noticeDocuments, type NoticeDocuments, type NoticePlan } from '../notice-documents'
import type { Moments } from '../moments'
import type { SmallMembers } from './members'

interface Places {
  units: ReadonlyMap<string, Unit>
  named: SmallMembers
  moments: Moments
  now: number
}

/** The next full hour, so that a time reads as somebody would have set it. */
const fullHour = (at: number): number => at - (at % HOUR) + HOUR

function urgentPlans({ units, named, moments, now }: Places): NoticePlan[] {
  const stop = fullHour(now + 3 * HOUR)
  return [
    {
      key: 'waterStop',
      by: named.zhaoMin,
      role: 'secretary',
      scope: units.get('xingfuli')!,
      postedAt: moments.ago(2 * HOUR),
      draft: draftFrom('waterStop', { where: '幸福里 1 至 4 号楼', from: stop, until: stop + 4 * HOUR }),
      reactions: ['read', 'messageSent', 'noConsent', 'read', 'notReached'],
      question: {
        by: named.wuHaifeng,
        text: '老人不能提水，停水时间能有人送水吗？',
        answer: '能。请打社区电话登记，志愿者下午两点前送到。',
        isPublic: true,
        at: moments.ago(90 * MINUTE),
      },
    },
    {
      key: 'powerStop',
      by: named.zhaoMin,
      role: 'secretary',
      scope: units.get('xingfuli.g1')!,
      postedAt: moments.daysAgo(1, '10:00'),
      draft: draftFrom('powerStop', {
        where: '幸福里第一网格',
        from: stop + DAY,
        until: stop + DAY + 3 * HOUR,
      }),
      reactions: ['read', 'messageSent', 'noConsent'],
      withdrawn: { at: moments.daysAgo(1, '16:30'), because: '供电公司改到下月检修，时间定了再通知。' },
    },
  ]
}

function buildingPlans({ units, named, moments, now }: Places): NoticePlan[] {
  const repair = fullHour(now + 2 * DAY)
  const building = units.get('xingfuli.b3')!
  return [
    {
      key: 'liftRepair',
      by: named.zhangJianguo,
      role: 'buildingLeader',
      scope: building,
      postedAt: moments.daysAgo(1, '18:20'),
      draft: draftFrom('liftRepair', { where: '3号楼 2单元', from: repair, until: repair + 5 * HOUR }),
      reactions: ['toldInPerson', 'read', 'notReached'],
      question: {
        by: named.wangXiulan,
        text: '我腿脚不好，检修那天要去医院，怎么办？',
        answer: null,
        isPublic: false,
        at: moments.ago(HOUR),
      },
    },
    {
      key: 'fireDrill',
      by: named.zhangJianguo,
      role: 'buildingLeader',
      scope: building,
      postedAt: moments.daysAgo(3, '09:00'),
      draft: draftFrom('fireDrill', {
        where: '3号楼',
        from: fullHour(now + 4 * DAY),
        until: fullHour(now + 4 * DAY + HOUR),
      }),
      reactions: ['acknowledged', 'read', 'toldInPerson', 'notReached'],
      editedAt: moments.daysAgo(2, '11:00'),
    },
    {
      key: 'disinfection',
      by: named.zhangJianguo,
      role: 'buildingLeader',
      scope: building,
      postedAt: moments.daysAgo(9, '08:30'),
      draft: {
        title: '3号楼楼道消毒',
        text: '物业本周给楼道消毒，请把门口的鞋柜和杂物收进屋。',
        category: 'other',
        validUntil: moments.daysAgo(5, '18:00'),
      },
      reactions: ['read', 'read', 'toldInPerson'],
    },
  ]
}

function widerPlans({ units, named, moments, now }: Places): NoticePlan[] {
  return [
    {
      key: 'elderDay',
      by: named.sunLijuan,
      role: 'communityWorker',
      scope: units.get('xingfuli')!,
      postedAt: moments.daysAgo(2, '15:00'),
      draft: {
        title: '敬老活动：免费理发、量血压',
        text: '社区请来志愿者，给 60 岁以上的居民免费理发、量血压。\n\n- 地点：党群服务中心一楼\n- 带上身份证\n- 走不动的，**打电话我们上门**',
        category: 'activity',
        validUntil: fullHour(now + 6 * DAY),
      },
      reactions: ['read', 'notReached', 'notReached'],
    },
    {
      key: 'sorting',
      by: named.fengYaqin,
      role: 'subdistrictOfficer',
      scope: units.get('nanmen')!,
      postedAt: moments.daysAgo(4, '09:30'),
      draft: {
        title: '垃圾分类投放时间调整',
        text: '下月起，厨余垃圾改为早晚两次投放：\n\n1. 早上 **6:30 至 9:00**\n2. 晚上 **18:00 至 21:00**\n\n其他垃圾不变。误时的请放到误时投放点，不要放在桶边。',
        category: 'other',
        isPinned: true,
        validUntil: fullHour(now + 40 * DAY),
      },
      reactions: ['read', 'notReached', 'read', 'notReached', 'notReached'],
    },
  ]
}

/** The notices of the small demo, one in every state that a leader or a reader can meet. */
export function smallNotices(places: Places, households: readonly Household[]): NoticeDocuments[] {
  const members = Object.values(places.named)
  const setting = { units: places.units, households, members, now: places.now }
  const plans = [...urgentPlans(places), ...buildingPlans(places), ...widerPlans(places)]
  return plans.map((plan) => noticeDocuments(plan, setting))
}
