import { HOUR, MINUTE } from '../../../../shared/time'
import type { Moments } from '../moments'
import { accepted, type ShortStory } from './story'

/** One that a worker filed for somebody who can't, and one that those in charge of a grid don't see. */
export const specialCases = (moments: Moments): ShortStory[] => [
  {
    key: 'handrail-for-wang',
    by: 'wangXiulan',
    agent: { by: 'chenHao', relation: 'worker', consent: 'inPerson' },
    at: moments.daysAgo(1, '11:20'),
    kind: 'request',
    category: 'elder',
    text: '2单元门口的台阶没有扶手。王阿姨腿脚不好，出门要扶着墙走，她不会用手机，托我来反映，希望装一段扶手。',
    keptPrivate: true,
    steps: [accepted('sunLijuan', 2 * HOUR)],
  },
  {
    key: 'favours-in-the-grid',
    by: 'dongJiayi',
    concerns: 'grid',
    at: moments.ago(4 * HOUR),
    kind: 'complaint',
    category: 'property',
    text: '楼道堆物只查我们这边，不查网格员亲戚家。反映过两次都说已经处理，其实没有动，请社区派别的同志来看看。',
    keptPrivate: true,
    steps: [accepted('tangXiaolong', 30 * MINUTE)],
  },
]
