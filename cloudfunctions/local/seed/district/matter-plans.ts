import { endOfDay, type MatterPlan } from '../matter-plan'
import type { Moments } from '../moments'

/** People of a community by their place in its list. */
const [first, second, third] = ['0', '1', '2'] as const

/** Still open, in every community. */
const parking = (communityId: string, { daysAgo, ago }: Moments): MatterPlan => ({
  key: `${communityId}.parking`,
  now: ago(0),
  title: '小区晚上停车难，车位怎么分',
  background:
    '小区画了线的车位不够，晚上常有车停在消防通道上。物业量过，改画以后能多出两成车位，怎么分先听大家的。',
  question: '您家赞成哪一种分法？',
  options: ['先到先停', '一户先保一个', '抽签，半年轮一次'],
  takesComments: true,
  showsRunning: false,
  publishedAt: daysAgo(5, '09:30'),
  closesAt: endOfDay(ago(0), 9),
  votes: [6, 11, 5],
  comments: [
    {
      by: first,
      at: daysAgo(4, '19:20'),
      text: '消防通道先划出来，谁也不能停。',
      secondedBy: [second, third],
    },
    { by: second, at: daysAgo(3, '12:40'), text: '家里有老人要上医院的，能不能留临时车位？', secondedBy: [] },
  ],
})

/** Closed, answered and decided, in every community. */
const lights = (communityId: string, { daysAgo, ago }: Moments): MatterPlan => ({
  key: `${communityId}.lights`,
  now: ago(0),
  title: '楼道灯统一换成感应灯',
  background:
    '楼道灯坏得多，换灯的钱可以从公共收益里出，每个单元大约四百元。换不换、什么时候换，请每户选一项。',
  question: '您家赞成吗？',
  options: ['赞成，今年换', '赞成，明年换', '不赞成'],
  takesComments: true,
  showsRunning: false,
  publishedAt: daysAgo(44, '10:00'),
  closesAt: daysAgo(30, '24:00'),
  votes: [24, 8, 3],
  comments: [
    {
      by: third,
      at: daysAgo(40, '20:10'),
      text: '灯要亮得久一点，老人上楼慢。',
      secondedBy: [first],
      bundle: 'long',
    },
  ],
  bundles: [
    {
      key: 'long',
      title: '亮多久',
      answer: '采纳。亮灯时间调到一分钟，换好后逐层试过再验收。',
      at: daysAgo(27, '15:00'),
    },
  ],
  decision: { text: '按得票最多的意见，今年换完，费用和造价贴在公示栏。', at: daysAgo(25, '10:00') },
  steps: [{ text: '已换好一半单元，其余月底前换完。', at: daysAgo(6, '16:00') }],
  followedBy: [first],
})

export const districtMatterPlans = (communityId: string, moments: Moments): MatterPlan[] => [
  lights(communityId, moments),
  parking(communityId, moments),
]
