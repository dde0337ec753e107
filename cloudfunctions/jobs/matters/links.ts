import { stateNames } from '../../../shared/direct-line/life-cycle'
import { mayRaiseMatter } from '../../../shared/matters/rules'
import { factsOf } from '../../api/direct-line/facts'
import { decideEdit } from '../../api/direct-line/step'
import { appeals } from '../../api/direct-line/store'
import { tellOwner } from '../../api/direct-line/tellings'
import { members } from '../../api/members/store'
import { change } from '../../kit/change'
import type { Delivery } from '../../kit/drain'
import type { ItemOf } from '../../kit/outbox'

/**
 * A suggestion names the matter that grew out of it, and its owner is told, once. Only where whoever published the
 * matter handles the case: the id came from their phone.
 */
export async function linkMatter(
  { key, appealId, matterId, publisherId }: ItemOf<'linkMatter'>,
  { now }: Delivery,
): Promise<void> {
  const [appeal, publisher] = await Promise.all([appeals.get(appealId), members.get(publisherId)])
  if (!appeal || !publisher) return
  const suggestion = { ...factsOf(appeal, publisher), kind: appeal.kind, matterId: appeal.matterId }
  if (!mayRaiseMatter(suggestion, publisher, now)) return
  await change(appeals, {
    from: appeal,
    isDone: (current) => current.matterId !== null,
    decide(current) {
      const note = '您的建议已经作为议题公开，听取大家的意见。点开可以看到议题。'
      const state = stateNames[current.state]
      const items = [tellOwner(current, { what: '已发起议事', state, note, requestId: key, now })]
      return decideEdit(current, { matterId }, { requestId: key, now, items })
    },
  })
}
