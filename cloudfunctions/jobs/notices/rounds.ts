import { MINUTE } from '../../../shared/time'
import { householdsOf } from '../../api/notices/reach'
import { decideStep, hasRequest, timerSignature } from '../../api/notices/step'
import { notices, rounds, sendRoundIdOf, type Notice, type Round } from '../../api/notices/store'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import { describeFailure, log } from '../../kit/log'
import type { ItemOf } from '../../kit/outbox'
import { finishNews, newsStep, nudgeStep } from './news'
import { breakOff, mayBeSent, sendStep, type Advance } from './send'

/** Longer than a run can live: who finds it passed may be sure that the run which took the round is gone. */
const LEASE = 2 * MINUTE
/** What a step may take, ms. */
const STEP_TAKES = 8_000
const BATCH = 20

const roundIdOf = ({ noticeId, round, edition }: ItemOf<'startNoticeRound'>): string => {
  if (round === 'send') return sendRoundIdOf(noticeId)
  return round === 'edited' ? `${noticeId}.edited.${edition}` : `${noticeId}.withdrawn`
}

/** What follows a posting, an edit or a withdrawal: messages to many, in steps. */
export async function startNoticeRound(item: ItemOf<'startNoticeRound'>, now: number): Promise<void> {
  const notice = await notices.get(item.noticeId)
  if (!notice) return
  await rounds.insertOnce({
    _id: roundIdOf(item),
    revision: 1,
    noticeId: item.noticeId,
    kind: item.round,
    unitId: notice.scopeUnitId,
    requestId: null,
    total: await householdsOf(notice.unitIds),
    cursor: '',
    households: 0,
    people: 0,
    startedAt: now,
    finishedAt: null,
    timerAt: now,
    outbox: [],
  })
}

/** Takes a round by moving its time on, so that of several runs only one is at it. */
const lease = ({ _id, revision, timerAt }: Round, now: number): Promise<Round | null> =>
  rounds.updateAndGet({ _id, revision, timerAt }, { timerAt: now + LEASE, revision: command.inc(1) })

const putOff = ({ _id, revision }: Round, until: number): Promise<boolean> =>
  rounds.update({ _id, revision }, { timerAt: until, revision: command.inc(1) })

/** The one write of a step: how far it has come, on the revision that it began with. */
const keep = ({ _id, revision, cursor }: Round, { next, households, people }: Advance, now: number) =>
  rounds.updateAndGet(
    { _id, revision },
    {
      cursor: next ?? cursor,
      households: command.inc(households),
      people: command.inc(people),
      ...(next === null ? { finishedAt: now, timerAt: command.remove() } : { timerAt: now + LEASE }),
      revision: command.inc(1),
    },
  )

async function markSent(notice: Notice, now: number): Promise<void> {
  const requestId = `timer.sent`
  await change(notices, {
    from: notice,
    isDone: (current) => hasRequest(current, requestId) || current.state !== 'sending',
    decide: (current) =>
      decideStep(current, 'finish', { next: {}, requestId, signature: timerSignature, now }),
  })
}

const finish = async (notice: Notice, round: Round, now: number): Promise<void> => {
  if (round.kind === 'send') await markSent(notice, now)
  if (round.kind === 'edited' || round.kind === 'withdrawn') await finishNews(notice)
}

/**
 * News waits for the sending: whoever is being told the old text must be among those who hear that it changed. The
 * sending of a withdrawn notice ends at its next step; until then, or until its run is known to be gone, this one waits.
 */
async function waitsForSending(round: Round, now: number): Promise<number | null> {
  if (round.kind === 'send') return null
  const sending = await rounds.get(sendRoundIdOf(round.noticeId))
  if (!sending) return now + MINUTE
  return sending.finishedAt === null ? now + MINUTE / 2 : null
}

function stepOf(notice: Notice, round: Round, now: number): Promise<Advance> | null {
  if (round.kind === 'edited' || round.kind === 'withdrawn') return newsStep(notice, round, now)
  if (mayBeSent(notice))
    return round.kind === 'send' ? sendStep(notice, round, now) : nudgeStep(notice, round, now)
  const isOver = notice.state === 'withdrawn' || notice.state === 'ended' || round.kind === 'nudge'
  return isOver ? breakOff(notice, round, now) : null
}

/** Takes steps until there is none, or no time for one: then the next run goes on. */
async function advance(
  taken: Round,
  clock: () => number,
  hasTimeFor: (ms: number) => boolean,
): Promise<void> {
  let round = taken
  const waitUntil = await waitsForSending(round, clock())
  if (waitUntil !== null) {
    await putOff(round, waitUntil)
    return
  }
  while (hasTimeFor(STEP_TAKES)) {
    const now = clock()
    const notice = await notices.get(round.noticeId)
    if (!notice) return
    const step = stepOf(notice, round, now)
    if (step === null) {
      await putOff(round, now + MINUTE)
      return
    }
    const done = await step
    // Before it says that it is done: what follows its end must not be lost with the run.
    if (done.next === null) await finish(notice, round, now)
    const kept = await keep(round, done, now)
    if (!kept || done.next === null) return
    round = kept
  }
  await putOff(round, clock())
}

interface Run {
  now: number
  clock: () => number
  hasTimeFor: (ms: number) => boolean
}

/** Goes on with every round that is due, those that have waited longest first. */
export async function runNoticeRounds({ now, clock, hasTimeFor }: Run): Promise<void> {
  const due = await rounds.find({
    where: { timerAt: command.lte(now) },
    orderBy: ['timerAt', 'asc'],
    limit: BATCH,
  })
  for (const one of due) {
    if (!hasTimeFor(STEP_TAKES)) return
    const taken = await lease(one, clock())
    if (!taken) continue
    try {
      await advance(taken, clock, hasTimeFor)
    } catch (failure) {
      // It is tried again when the lease is over; the others must not wait for it.
      log.error({ job: 'runNoticeRounds', round: one._id, failure: describeFailure(failure) })
    }
  }
}
