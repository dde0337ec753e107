import { civilMonth, startOfDay } from '../../../../shared/time'
import type { Appeal } from '../../../api/direct-line/appeal'
import type { StoredTopic } from '../../../api/direct-line/figures/topics-store'
import type { Community } from './units'

/** The month before this one, `2026-10`. */
const monthBefore = (month: string): string => civilMonth(startOfDay(`${month}-01`) - 1)

/** The subject that most cases of a month were about. */
function mostFrequent(cases: readonly Appeal[]): Appeal | undefined {
  const counts = new Map<string, number>()
  for (const { categoryId } of cases) counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return cases.find(({ categoryId }) => categoryId === most?.[0])
}

function topicOf({ unit }: Community, month: string, cases: readonly Appeal[]): StoredTopic[] {
  const example = mostFrequent(cases)
  if (!example) return []
  const { categoryId, categoryName } = example
  const count = cases.filter((appeal) => appeal.categoryId === categoryId).length
  return [
    {
      _id: `${unit._id}.${month}`,
      communityId: unit._id,
      month,
      topic: {
        title: `集中解决“${categoryName}”`,
        why: `本月居民反映“${categoryName}”${count} 件，是反映最多的一类，社区牵头一起想办法。`,
        categoryId,
        placeUnitId: null,
        ownerUnit: unit.name,
        tasks: [
          { text: '逐件走访，弄清楚原因', dueOn: null, isDone: true },
          { text: '会同物业和业委会定出办法', dueOn: null, isDone: false },
        ],
        result: '',
      },
      updatedAt: cases.at(-1)!.createdAt,
      changedBy: 'demo',
      revision: 1,
      outbox: [],
    },
  ]
}

/** 每月一题 of every community, for this month and the last. */
export function topicsOf(
  communities: readonly Community[],
  appeals: readonly Appeal[],
  now: number,
): StoredTopic[] {
  const month = civilMonth(now)
  return [month, monthBefore(month)].flatMap((one) => {
    const cases = appeals.filter(({ createdAt }) => civilMonth(createdAt) === one)
    return communities.flatMap((community) =>
      topicOf(
        community,
        one,
        cases.filter(({ communityId }) => communityId === community.unit._id),
      ),
    )
  })
}
