import { isOpen, stateNames } from '../../../shared/direct-line/life-cycle'
import type { StoredLine } from '../../api/direct-line/appeal'
import { ledAppeals } from '../../api/direct-line/desk/open-work'
import { relationOf } from '../../api/direct-line/owners'
import { decideEdit, renewLedger, timerSignature } from '../../api/direct-line/step'
import { appeals } from '../../api/direct-line/store'
import { tellHandler, tellOwner } from '../../api/direct-line/tellings'
import { members, type Member } from '../../api/members/store'
import { change } from '../../kit/change'
import type { Delivery } from '../../kit/drain'
import type { ItemOf } from '../../kit/outbox'

interface HandOver {
  requestId: string
  from: string
  to: Member | null
  now: number
}

/** One case goes to the successor; to the desk where that would be their own case or their household's. */
async function handOver(id: string, { requestId, from, to, now }: HandOver): Promise<void> {
  const appeal = await appeals.get(id)
  if (!appeal) return
  const line: StoredLine = {
    at: now,
    move: 'handOver',
    toUnit: null,
    note: null,
    requestId,
    check: 'passed',
    ...timerSignature,
  }
  await change(appeals, {
    from: appeal,
    isDone: (current) => current.handlerId !== from || !isOpen(current.state),
    decide: (current) => {
      const edited = {
        handlerId: to && relationOf(current, to) === 'none' ? to._id : null,
        updatedAt: now,
        timeline: [...current.timeline, line],
      }
      const news = {
        title: `换您负责：${current.title}`,
        note: '原来负责的人不再负责，请接着办。',
        requestId,
      }
      const items = [
        tellOwner(current, {
          what: '换了办理人',
          state: stateNames[current.state],
          note: '有人接着办，办理期限不变。',
          requestId,
          now,
        }),
        tellHandler({ ...current, ...edited }, news, now),
        ...(current.publication.state === 'published' ? [renewLedger(id, requestId)] : []),
      ]
      return decideEdit(current, edited, { requestId, now, items })
    },
  })
}

/** Gives the open cases of an ended role to the successor, or to the desk where none was named, each with a line in its timeline. */
export async function handOverAppeals(
  { key, fromMemberId, toMemberId, unitId }: ItemOf<'handOverAppeals'>,
  { now }: Delivery,
): Promise<void> {
  const to = toMemberId === null ? null : await members.get(toMemberId)
  for (;;) {
    const open = await ledAppeals(fromMemberId, unitId)
    if (open.length === 0) return
    for (const { _id } of open)
      await handOver(_id, { requestId: `${key}.${_id}`, from: fromMemberId, to, now })
  }
}
