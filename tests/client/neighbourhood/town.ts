import type { PublicAppealView, PublicCard } from '@shared/direct-line/ledger'
import { getTopic } from '@shared/direct-line/topic-contracts'
import { getPublicAppeal, listPublicAppeals, showFigures } from '@shared/direct-line/public-contracts'
import { listCategories } from '@shared/direct-line/contracts'
import { initialCategories } from '@shared/direct-line/initial-categories'
import type { Topic } from '@shared/direct-line/topic'
import { listUnits, me } from '@shared/members/contracts'
import type { Me } from '@shared/members/schema'
import { civilMonth, DAY, HOUR } from '@shared/time'
import { meAs, unitsOf } from '../members/people'
import { on, type Answer } from '../members/scripted-cloud'

export const month = civilMonth(Date.now())

export const publicCard = (part: Partial<PublicCard> = {}): PublicCard => ({
  id: 'a1',
  kind: 'request',
  categoryId: 'lighting',
  categoryName: '楼道照明',
  title: '三楼的灯坏了',
  placeLabel: '3号楼',
  state: 'inProgress',
  outcome: null,
  createdAt: Date.now() - HOUR,
  updatedAt: Date.now() - HOUR,
  supporters: 0,
  ...part,
})

export const publicCase = (part: Partial<PublicAppealView> = {}): PublicAppealView => ({
  ...publicCard(),
  communityId: 'happy',
  communityName: '幸福里社区',
  text: '三楼的灯坏了三天，晚上看不见台阶。',
  photos: [],
  answer: null,
  dueAt: Date.now() + 2 * DAY,
  timeline: [
    { at: Date.now() - HOUR, move: 'submit', byRole: '居民', byUnit: '幸福里社区', toUnit: null },
    { at: Date.now() - HOUR / 2, move: 'askMore', byRole: '网格员', byUnit: '第一网格', toUnit: null },
  ],
  isMine: false,
  iSupport: false,
  iFollow: false,
  ...part,
})

export const figures = {
  submitted: 14,
  responseDue: 192,
  respondedInTime: 187,
  respondedLate: 5,
  rated: 40,
  satisfied: 30,
  ratedToSolve: 3,
  ratedSolved: 2,
  ratedExplained: 4,
  closed: 6,
  'outcome:fixed': 5,
  'outcome:impossible': 1,
  unrated: 7,
  declined: 2,
  'kind:request': 9,
  'kind:complaint': 5,
  'category:lighting': 9,
  'category:rubbish': 5,
  'place:happy.b3': 8,
}

export const before = { submitted: 9, responseDue: 8, respondedInTime: 8, 'category:lighting': 4 }

const lastMonth = civilMonth(Date.parse(`${month}-01T00:00:00+08:00`) - DAY)

export const answersFigures = (now: Record<string, number> = figures): Answer =>
  on(showFigures, ({ unitId }) => ({
    unitName: unitId === 'happy.g1' ? '第一网格' : '幸福里社区',
    asOf: Date.now(),
    rows: [
      { month: lastMonth, figures: before },
      { month, figures: now },
    ],
    parts: [{ unitId: 'happy.g1', unitName: '第一网格', figures: { ...figures, submitted: 10 } }],
    categories: [
      { id: 'lighting', name: '楼道照明' },
      { id: 'rubbish', name: '垃圾清运' },
    ],
    places: [{ id: 'happy.b3', name: '3号楼' }],
  }))

export const topic: Topic = {
  title: '楼道照明反映多了，怎么办',
  why: '',
  categoryId: 'lighting',
  placeUnitId: null,
  ownerUnit: '幸福里物业',
  tasks: [
    { text: '查一遍楼道灯', dueOn: null, isDone: true },
    { text: '换声控灯', dueOn: '2020-01-31', isDone: false },
  ],
  result: '',
}

export const answersTopic = (saved: Topic | null = null, revision = saved ? 1 : 0): Answer =>
  on(getTopic, () => ({ topic: saved, revision, updatedAt: null }))

/** What every page may ask. */
export const answersAs = (member: Me | null = meAs()): Answer[] => [
  on(me, () => ({ member })),
  on(listUnits, ({ level }) => ({ units: unitsOf(level) })),
  on(listCategories, () => ({ categories: [...initialCategories], revision: 0 })),
]

export const answersLedger = (items: PublicCard[] = [publicCard()]): Answer =>
  on(listPublicAppeals, () => ({ items, next: null }))

export const answersCase = (part: Partial<PublicAppealView> = {}): Answer =>
  on(getPublicAppeal, () => publicCase(part))
