import { DAY, MINUTE } from '../../shared/time'
import type { Community } from './community'

/** What a stored case says for lists and tables; whatever a test needs besides goes into `part`. */
export const filedCase = (id: string, createdAt: number, part: Record<string, unknown> = {}) => ({
  collection: 'appeals',
  document: {
    _id: id,
    revision: 1,
    ticket: id,
    ownerId: 'somebody',
    ownerName: '王秀兰',
    householdId: null,
    phone: '13812345678',
    kind: 'request',
    categoryId: 'lift',
    categoryName: '电梯故障',
    title: '电梯停了',
    text: '电梯停在 7 楼不动了。',
    place: { kind: 'typed', label: '3号楼电梯', latitude: null, longitude: null },
    communityId: 'happy',
    unitIds: ['d1', 's1', 'happy'],
    state: 'closed',
    isOpen: false,
    isUrgent: false,
    isHard: false,
    deskId: 'happy',
    deskName: '幸福里社区',
    agent: null,
    excludedIds: [],
    reopenings: 0,
    supervision: null,
    resolveBy: createdAt + DAY,
    needsReview: false,
    createdAt,
    updatedAt: createdAt,
    dueAt: createdAt,
    photos: [],
    timeline: [],
    answer: null,
    rating: null,
    outbox: [],
    ...part,
  },
})

/** Puts so many cases of one community there, three of them each minute from `since` on. */
export async function fileMany(town: Community, count: number, since: number): Promise<void> {
  const cases = Array.from({ length: count }, (_, index) =>
    filedCase(`case-${String(index).padStart(5, '0')}`, since + Math.floor(index / 3) * MINUTE),
  )
  await town.cloud.import(cases)
}
