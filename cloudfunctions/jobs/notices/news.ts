import { mayBeNudged } from '../../../shared/notices/rules'
import { decideFacts } from '../../api/notices/receipt'
import { inbox } from '../../api/inbox/store'
import {
  receipts,
  sendRoundIdOf,
  tallies,
  type Notice,
  type Receipt,
  type Round,
} from '../../api/notices/store'
import { keyOfRound, messageOf } from '../../api/notices/tellings'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import { eachOf, tellMany } from '../tell-many'
import { HOUSEHOLDS_A_STEP, receiptAfter, type Advance } from './send'
import { eachOnce, outcomeFor, peopleIn, type AtHome } from './sending'

const MOST_BUILDINGS = 1_000

const nextReceipts = (round: Round): Promise<Receipt[]> =>
  receipts.find({
    where: { noticeId: round.noticeId, unitIds: round.unitId, _id: command.gt(receiptAfter(round)) },
    orderBy: ['_id', 'asc'],
    limit: HOUSEHOLDS_A_STEP,
  })

const advance = (page: readonly Receipt[], told: Pick<Advance, 'households' | 'people'>): Advance => ({
  ...told,
  next: page.length < HOUSEHOLDS_A_STEP ? null : page.at(-1)!.householdId,
})

/** Those of a household who have a message of this notice in their inbox: of its sending, or of the last reminder. */
async function whoWasTold(
  page: readonly Receipt[],
  people: ReadonlyMap<string, AtHome[]>,
): Promise<AtHome[]> {
  const sent = page.flatMap(({ noticeId, householdId, nudgeId }) =>
    [sendRoundIdOf(noticeId), ...(nudgeId === null ? [] : [nudgeId])].flatMap((roundId) =>
      (people.get(householdId) ?? []).map((member) => ({
        member,
        messageId: idFor('inbox', keyOfRound(roundId), member._id),
      })),
    ),
  )
  const there = new Set<string>()
  for (let from = 0; from < sent.length; from += HOUSEHOLDS_A_STEP) {
    const ids = sent.slice(from, from + HOUSEHOLDS_A_STEP).map(({ messageId }) => messageId)
    const found = await inbox.find({ where: { _id: command.in(ids) }, limit: ids.length, fields: ['at'] })
    for (const { _id } of found) there.add(_id)
  }
  return eachOnce([sent.filter(({ messageId }) => there.has(messageId)).map(({ member }) => member)])
}

/** Tells those who were sent a message of this notice what has become of it: edited, or withdrawn. */
export async function newsStep(notice: Notice, round: Round, now: number): Promise<Advance> {
  const page = await nextReceipts(round)
  const told = page.filter(({ message }) => message !== 'none')
  const people = await peopleIn(told.map(({ householdId }) => householdId))
  const everybody = await whoWasTold(told, people)
  await tellMany(everybody, messageOf(notice, round), now)
  return advance(page, { households: told.length, people: everybody.length })
}

/** The buildings' figures stand under the notice's title and time, and no longer once it is withdrawn. */
export async function finishNews(notice: Notice): Promise<void> {
  const counted = await tallies.find({
    where: { noticeId: notice._id },
    limit: MOST_BUILDINGS,
    fields: ['noticeId'],
  })
  if (counted.length === 0) return
  await tallies.updateEach(
    counted.map(({ _id }) => _id),
    {},
    {
      title: notice.title,
      validUntil: notice.validUntil,
      ...(notice.state === 'withdrawn' && { hasWaiting: false }),
      revision: command.inc(1),
    },
  )
}

/** Counts the reminder before it goes out; null for a household that this one is not for. */
async function countNudge(receipt: Receipt, { _id, startedAt }: Round, now: number): Promise<Receipt | null> {
  const isFor = (current: Receipt) => current.isWaiting && mayBeNudged(current, startedAt)
  if (receipt.nudgeId !== _id && !isFor(receipt)) return null
  const counted = await change(receipts, {
    from: receipt,
    isDone: (current) => current.nudgeId === _id || !isFor(current),
    decide: (current) =>
      decideFacts(current, { nudges: current.nudges + 1, nudgedAt: startedAt, nudgeId: _id }, { now }),
  })
  return counted.nudgeId === _id ? counted : null
}

/** Reminds the next households that weren't reached, as often as is decent; what became of it stands on their receipts. */
export async function nudgeStep(notice: Notice, round: Round, now: number): Promise<Advance> {
  const page = await nextReceipts(round)
  const people = await peopleIn(page.map(({ householdId }) => householdId))
  const isAnybodyIn = ({ householdId }: Receipt) => (people.get(householdId) ?? []).length > 0
  const nudged: Receipt[] = []
  // Where nobody is registered no message can go, and none is counted: the door is left.
  await eachOf(page.filter(isAnybodyIn), async (receipt) => {
    const counted = await countNudge(receipt, round, now)
    if (counted) nudged.push(counted)
  })
  const everybody = eachOnce(nudged.map(({ householdId }) => people.get(householdId) ?? []))
  const pushed = await tellMany(everybody, messageOf(notice, round), now)
  await eachOf(nudged, async (receipt) => {
    const outcome = outcomeFor(people.get(receipt.householdId) ?? [], pushed)
    // A first message that arrived stays one: the second adds to it or not.
    if (outcome === 'none' || receipt.message === 'sent' || receipt.message === outcome) return
    await change(receipts, {
      from: receipt,
      isDone: ({ message }) => message === 'sent' || message === outcome,
      decide: (current) => decideFacts(current, { message: outcome }, { now }),
    })
  })
  return advance(page, { households: nudged.length, people: everybody.length })
}
