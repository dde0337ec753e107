import type { MoveName } from '../../shared/direct-line/life-cycle'
import { decideStep, hasRequest, timerSignature, type Step } from '../api/direct-line/step'
import { appeals, messages, type Appeal } from '../api/direct-line/store'
import { settledMessage } from '../api/direct-line/verdict'
import { tellOwner } from '../api/direct-line/tellings'
import { change } from '../kit/change'
import { command } from '../kit/cloud'
import type { ItemOf } from '../kit/outbox'

const BATCH = 50
const MOST_MESSAGES = 200

/** Puts a case on its desk's review list. */
export async function flagForReview(appealId: string): Promise<void> {
  const appeal = await appeals.get(appealId)
  if (!appeal) return
  await change(appeals, {
    from: appeal,
    isDone: (current) => current.needsReview,
    decide: () => ({ changes: { needsReview: true } }),
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

const stepByTimer = (appeal: Appeal, requestId: string, isRated: boolean, now: number): Step => ({
  note: null,
  changes: { closeReason: isRated ? 'rated' : 'unrated', dueAt: now, timerAt: command.remove() },
  items: [
    tellOwner(appeal, {
      state: 'closed',
      note: isRated ? '谢谢您的反映和评价。' : '7 天没有评价，已自动结案。还有问题请再反映。',
      requestId,
      now,
    }),
  ],
  figures: isRated ? { closed: 1 } : { closed: 1, closedUnrated: 1 },
})

/** Closes cases whose time has come: a day after a rating, or seven days without one. */
export async function closeByTimer(now: number): Promise<void> {
  const due = await appeals.find({
    where: { timerAt: command.lte(now) },
    orderBy: ['timerAt', 'asc'],
    limit: BATCH,
  })
  for (const appeal of due) {
    const isRated = appeal.state === 'evaluated'
    const move: MoveName = isRated ? 'close' : 'closeUnrated'
    const requestId = `timer.${appeal.timerAt}`
    await change(appeals, {
      from: appeal,
      isDone: (current) => hasRequest(current, requestId) || current.timerAt !== appeal.timerAt,
      decide: (current) =>
        decideStep(current, move, stepByTimer(current, requestId, isRated, now), {
          requestId,
          signature: timerSignature,
          now,
        }),
    })
  }
}
