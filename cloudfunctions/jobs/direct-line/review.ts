import { settledMessage } from '../../api/direct-line/desk/verdict'
import { decideEdit } from '../../api/direct-line/step'
import { appeals, messages } from '../../api/direct-line/store'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { ItemOf } from '../../kit/outbox'

const MOST_MESSAGES = 200

/** Puts a case on its desk's review list. */
export async function flagForReview(appealId: string): Promise<void> {
  const appeal = await appeals.get(appealId)
  if (!appeal) return
  await change(appeals, {
    from: appeal,
    isDone: (current) => current.needsReview,
    decide: (current) =>
      decideEdit(current, { needsReview: true }, { requestId: 'review', now: current.updatedAt }),
  })
}

/** Carries a worker's verdict on a case to the messages that were open when it was given. */
export async function reviewMessages({ appealId, verdict, upTo }: ItemOf<'reviewMessages'>): Promise<void> {
  const isOpen = command.or([
    { check: command.neq('passed') },
    { 'photos.check': command.in(['pending', 'review', 'risky']) },
  ])
  const open = await messages.find({
    where: command.and([{ appealId, at: command.lte(upTo) }, isOpen]),
    limit: MOST_MESSAGES,
  })
  for (const message of open) {
    await change(messages, {
      from: message,
      isDone: () => false,
      decide: (current) => {
        const { check, photos } = settledMessage(current, verdict)
        return { changes: { check, photos: command.set(photos) } }
      },
    })
  }
}
