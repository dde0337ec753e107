import { digestDueAt } from '../../../shared/notices/digest'
import { liveStates } from '../../../shared/notices/life-cycle'
import { MINUTE } from '../../../shared/time'
import { members, type Member } from '../../api/members/store'
import {
  digests,
  notices,
  receiptIdOf,
  receipts,
  type Digest,
  type Notice,
  type Receipt,
} from '../../api/notices/store'
import { command } from '../../kit/cloud'
import { describeFailure, log } from '../../kit/log'
import { tellMany } from '../tell-many'

const LEASE = 2 * MINUTE
const STEP_TAKES = 5_000
/** Members that one step takes. */
const PAGE = 60
/** Notices that hold for all of them together, the newest. */
const MOST_NOTICES = 200
const MOST_NAMED = 3
/** Ids that one read finds through the index. */
const IDS_A_READ = 60

type Listed = Pick<Notice, '_id' | 'title' | 'scopeUnitId' | 'edition'>
type Reader = Pick<Member, '_id' | 'openid' | 'homes'>

const confirmedHomes = ({ homes }: Reader) => homes.filter(({ state }) => state === 'confirmed')

/** What holds for a unit and wasn't told at once. */
async function quietNotices(unitIds: readonly string[]): Promise<Listed[]> {
  const found: Listed[] = []
  for (let from = 0; from < unitIds.length; from += IDS_A_READ) {
    const page = await notices.find({
      where: { scopeUnitId: command.in(unitIds.slice(from, from + IDS_A_READ)), shelf: 'current' },
      orderBy: ['at', 'desc'],
      limit: MOST_NOTICES,
      fields: ['title', 'scopeUnitId', 'edition', 'isUrgent', 'state'],
    })
    found.push(...page.filter(({ isUrgent, state }) => !isUrgent && liveStates.includes(state)))
  }
  return found
}

async function receiptsOf(ids: readonly string[]): Promise<Map<string, Pick<Receipt, 'readers'>>> {
  const found = new Map<string, Pick<Receipt, 'readers'>>()
  for (let from = 0; from < ids.length; from += IDS_A_READ) {
    const some = ids.slice(from, from + IDS_A_READ)
    const page = await receipts.find({
      where: { _id: command.in(some) },
      limit: some.length,
      fields: ['readers'],
    })
    for (const { _id, readers } of page) found.set(_id, { readers })
  }
  return found
}

/** What each of these members hasn't opened, by member. */
async function unreadBy(readers: readonly Reader[]): Promise<Map<string, Listed[]>> {
  const unitIds = [...new Set(readers.flatMap((one) => confirmedHomes(one).flatMap((home) => home.unitIds)))]
  const quiet = unitIds.length > 0 ? await quietNotices(unitIds) : []
  const concerning = readers.map((reader) => ({
    reader,
    pairs: confirmedHomes(reader).flatMap((home) =>
      quiet
        .filter(({ scopeUnitId }) => home.unitIds.includes(scopeUnitId))
        .map((notice) => ({ notice, receiptId: receiptIdOf(notice._id, home.householdId) })),
    ),
  }))
  const ids = [...new Set(concerning.flatMap(({ pairs }) => pairs.map(({ receiptId }) => receiptId)))]
  const known = await receiptsOf(ids)
  const hasRead = (receiptId: string, { _id }: Reader) =>
    known.get(receiptId)?.readers.some(({ memberId }) => memberId === _id) ?? false
  return new Map(
    concerning.map(({ reader, pairs }) => {
      const read = new Set(
        pairs.filter(({ receiptId }) => hasRead(receiptId, reader)).map(({ notice }) => notice._id),
      )
      const unread = pairs.map(({ notice }) => notice).filter(({ _id }) => !read.has(_id))
      return [reader._id, [...new Map(unread.map((notice) => [notice._id, notice])).values()]]
    }),
  )
}

const namesOf = (unread: readonly Listed[]): string => {
  const named = unread.slice(0, MOST_NAMED).map(({ title }) => `“${title}”`)
  const rest = unread.length - named.length
  return `${named.join('、')}${rest > 0 ? `等 ${unread.length} 条` : ''}，点开看看。`
}

/** One page of members; null when it was the last. */
async function step(digest: Digest, now: number): Promise<{ next: string | null; people: number }> {
  const page: Reader[] = await members.find({
    where: { _id: command.gt(digest.cursor) },
    orderBy: ['_id', 'asc'],
    limit: PAGE,
    fields: ['openid', 'homes'],
  })
  const unread = await unreadBy(page)
  const told = page.filter(({ _id }) => (unread.get(_id) ?? []).length > 0)
  const message = {
    key: `noticeDigest.${digest._id}`,
    title: '本周还没看的通知',
    text: ({ _id }: Pick<Member, '_id'>) => namesOf(unread.get(_id) ?? []),
    link: { to: 'notices' as const },
    // The phone's consents are kept for what is urgent.
    template: null,
    values: {},
  }
  await tellMany(told, message, now)
  return { next: page.length < PAGE ? null : page.at(-1)!._id, people: told.length }
}

interface Run {
  now: number
  clock: () => number
  hasTimeFor: (ms: number) => boolean
}

async function advance(taken: Digest, { clock, hasTimeFor }: Run): Promise<void> {
  for (let digest: Digest | null = taken; digest;) {
    const { _id, revision, cursor }: Digest = digest
    if (!hasTimeFor(STEP_TAKES)) {
      await digests.update({ _id, revision }, { timerAt: clock(), revision: command.inc(1) })
      return
    }
    const { next, people } = await step(digest, clock())
    const kept: Digest | null = await digests.updateAndGet(
      { _id, revision },
      {
        cursor: next ?? cursor,
        people: command.inc(people),
        timerAt: next === null ? command.remove() : clock() + LEASE,
        revision: command.inc(1),
      },
    )
    digest = next === null ? null : kept
  }
}

/** On Fridays at six, one message to everybody who has something unread that wasn't told at once. */
export async function runDigests(run: Run): Promise<void> {
  const { now } = run
  const day = digestDueAt(now)
  if (day !== null) {
    await digests.insertOnce({ _id: day, revision: 1, cursor: '', people: 0, timerAt: now })
  }
  const [due] = await digests.find({
    where: { timerAt: command.lte(now) },
    orderBy: ['timerAt', 'asc'],
    limit: 1,
  })
  if (!due) return
  const taken = await digests.updateAndGet(
    { _id: due._id, revision: due.revision, timerAt: due.timerAt },
    { timerAt: run.clock() + LEASE, revision: command.inc(1) },
  )
  if (!taken) return
  try {
    await advance(taken, run)
  } catch (failure) {
    log.error({ job: 'runDigests', digest: due._id, failure: describeFailure(failure) })
  }
}
