import { FEWEST_SHOWN } from '../../../shared/matters/draft'
import { MINUTE } from '../../../shared/time'
import { decideStep, hasRequest, timerSignature } from '../../api/matters/step'
import {
  comments,
  follows,
  matters,
  type Follow,
  type Matter,
  type MatterComment,
} from '../../api/matters/store'
import { sealTally, tallyOf } from '../../api/matters/tally'
import { newsWords, tellFollowers, tellPublishers } from '../../api/matters/tellings'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Documents } from '../../kit/documents'
import { describeFailure, log } from '../../kit/log'
import type { ItemOf } from '../../kit/outbox'

const BATCH = 50
const PAGE = 200
const TALLY_EVERY = 10 * MINUTE

/** One matter's failure holds up no other; the next minute tries again. */
async function each(due: readonly Matter[], job: string, task: (matter: Matter) => Promise<void>) {
  for (const matter of due) {
    try {
      await task(matter)
    } catch (failure) {
      log.error({ job, matter: matter._id, failure: describeFailure(failure) })
    }
  }
}

async function close(matter: Matter, now: number): Promise<void> {
  const requestId = `timer.${matter.timerAt}`
  const hasOptions = matter.options.length > 0
  if (hasOptions) await sealTally(matter._id)
  const tally = hasOptions ? await tallyOf(matter._id, now) : null
  await change(matters, {
    from: matter,
    isDone: (current) => hasRequest(current, requestId) || current.timerAt !== matter.timerAt,
    decide: (current) => {
      const news = { state: newsWords.close, requestId, now }
      const items = [
        tellFollowers(current, { ...news, note: '意见已截止，社区会逐类答复，再公布决定。' }),
        tellPublishers(current, { ...news, note: '意见已截止，请归并意见、逐类答复，再公布决定。' }),
      ]
      const changes = { tally: command.set(tally), timerAt: command.remove(), tallyAt: command.remove() }
      return decideStep('close', { changes, items }, { requestId, signature: timerSignature, now })
    },
  })
}

/** Closes matters whose time has come, and counts them for good. */
export async function closeMatters(now: number): Promise<void> {
  const due = await matters.find({
    where: { timerAt: command.lte(now) },
    orderBy: ['timerAt', 'asc'],
    limit: BATCH,
  })
  await each(due, 'closeMatter', (matter) => close(matter, now))
}

/**
 * Renews the sums that are shown while a matter is open, once ten more households have spoken: who compares two
 * of them learns how ten are divided, never how one has chosen.
 */
async function renewTally(matter: Matter, now: number): Promise<void> {
  const counted = await tallyOf(matter._id, now)
  const isTold = counted.total - (matter.tally?.total ?? 0) >= FEWEST_SHOWN
  await matters.update(
    { _id: matter._id, revision: matter.revision, tallyAt: matter.tallyAt },
    {
      tallyAt: now + TALLY_EVERY,
      ...(isTold && { tally: command.set(counted) }),
      revision: command.inc(1),
    },
  )
}

/** Renews running results where the publisher shows them. */
export async function renewTallies(now: number): Promise<void> {
  const due = await matters.find({
    where: { tallyAt: command.lte(now) },
    orderBy: ['tallyAt', 'asc'],
    limit: BATCH,
  })
  await each(due, 'renewTally', (matter) => renewTally(matter, now))
}

/** Every document of a matter in one collection, page by page. */
async function* all<Doc extends { _id: string }>(
  documents: Documents<Doc>,
  matterId: string,
  fields: readonly string[],
): AsyncGenerator<Doc> {
  for (let last = ''; ;) {
    const page = await documents.find({
      where: { matterId, _id: command.gt(last) },
      orderBy: ['_id', 'asc'],
      limit: PAGE,
      fields,
    })
    yield* page
    if (page.length < PAGE) return
    last = page.at(-1)!._id
  }
}

/** Whom the news of a matter concerns: those who follow it, and those who wrote and don't mind being told. */
async function audienceOf(matterId: string): Promise<Set<string>> {
  const audience = new Set<string>()
  for await (const { memberId, takenBack } of all<MatterComment>(comments, matterId, [
    'memberId',
    'takenBack',
  ]))
    if (!takenBack) audience.add(memberId)
  for await (const { memberId, isOn } of all<Follow>(follows, matterId, ['memberId', 'isOn'])) {
    if (isOn) audience.add(memberId)
    else audience.delete(memberId)
  }
  return audience
}

/** Tells each of them, through whoever delivers a message to one; a run that dies is made good by the next. */
export async function tellAudience(
  { matterId, ...item }: ItemOf<'tellMatter'>,
  tellOne: (item: ItemOf<'tell'>) => Promise<void>,
): Promise<void> {
  for (const memberId of await audienceOf(matterId)) {
    await tellOne({ ...item, kind: 'tell', to: { memberId } })
  }
}
