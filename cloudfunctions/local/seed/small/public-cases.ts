import { civilMonth, HOUR } from '../../../../shared/time'
import { followerId, type Follower } from '../../../api/direct-line/ledger/followers-store'
import type { StoredTopic } from '../../../api/direct-line/figures/topics-store'
import type { Moments } from '../moments'
import type { SmallMembers } from './members'
import type { ShortStory } from './story'

/** Neighbours who seconded a case some hours after it was published. */
export const supportersOf = (
  { supported = [] }: ShortStory,
  appealId: string,
  members: SmallMembers,
  since: number,
): Follower[] =>
  supported.map((key, index) => ({
    _id: followerId(appealId, members[key]._id),
    appealId,
    memberId: members[key]._id,
    isFollowing: true,
    isSupporting: true,
    since: since + index * HOUR,
    viaAppealId: null,
    revision: 1,
    outbox: [],
  }))

/** 每月一题 of the community that most of the demo is about. */
export function smallTopics(moments: Moments): StoredTopic[] {
  const updatedAt = moments.ago(26 * HOUR)
  const month = civilMonth(moments.ago(0))
  return [
    {
      _id: `xingfuli.${month}`,
      communityId: 'xingfuli',
      month,
      topic: {
        title: '电动车在哪里充电',
        why: '最近反映从窗户拉线充电、占用楼道充电的多了，下雨天大家都担心。',
        categoryId: 'charging',
        placeUnitId: 'xingfuli.b1',
        ownerUnit: '幸福里物业服务中心',
        tasks: [
          { text: '收掉1号楼的飞线，逐户说明', dueOn: null, isDone: true },
          { text: '在1号楼东侧选址，征求居民意见', dueOn: null, isDone: false },
        ],
        result: '',
      },
      updatedAt,
      changedBy: 'demo',
      revision: 1,
      outbox: [],
    },
  ]
}
