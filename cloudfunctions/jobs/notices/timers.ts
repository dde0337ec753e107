import { startRound } from '../../api/notices/post'
import { changesTo, decideStep, hasRequest, timerSignature } from '../../api/notices/step'
import { notices, type Notice } from '../../api/notices/store'
import { change, type Decision } from '../../kit/change'
import { command } from '../../kit/cloud'
import { describeFailure, log } from '../../kit/log'

const BATCH = 50

function decide(current: Notice, requestId: string, now: number): Decision {
  const stamp = { requestId, signature: timerSignature, now }
  if (current.state === 'scheduled') {
    // It waited for a worker for so long that nobody needs it any more.
    if (current.validUntil <= now) return decideStep(current, 'lapse', { next: {}, ...stamp })
    const next = { wasSent: true, at: Math.max(current.at, now) }
    return decideStep(current, 'start', { next, items: [startRound(current, 'send')], ...stamp })
  }
  if (current.state === 'sent') return decideStep(current, 'end', { next: { hasWaiting: false }, ...stamp })
  // A withdrawn one goes from what holds to what is past, by itself.
  return { changes: changesTo(current, {}, now) }
}

async function giveTimer(notice: Notice, now: number): Promise<void> {
  const requestId = `timer.${notice.timerAt}`
  await change(notices, {
    from: notice,
    isDone: (current) => hasRequest(current, requestId) || current.timerAt !== notice.timerAt,
    decide: (current) => decide(current, requestId, now),
  })
}

/** Sends what was scheduled for now, and puts what no longer holds among what is past. */
export async function runNoticeTimers(now: number): Promise<void> {
  const due = await notices.find({
    where: { timerAt: command.lte(now) },
    orderBy: ['timerAt', 'asc'],
    limit: BATCH,
  })
  for (const notice of due) {
    try {
      await giveTimer(notice, now)
    } catch (failure) {
      // One notice's failure holds up no other; the next minute tries again.
      log.error({ job: 'runNoticeTimers', notice: notice._id, failure: describeFailure(failure) })
    }
  }
}
