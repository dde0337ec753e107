import { followers } from '../../api/direct-line/ledger/followers-store'
import { appeals } from '../../api/direct-line/store'
import { command } from '../../kit/cloud'
import type { Delivery } from '../../kit/drain'
import type { ItemOf } from '../../kit/outbox'
import { writeLedger } from './ledger'

const PAGE = 900
const ATTEMPTS = 20

interface Counted {
  supporters: number
  isFollowed: boolean
  /** Each follower's revision that was counted. */
  revisions: Map<string, number>
}

/** Who seconds a case and whether anybody follows it, from the followers' own documents. */
async function countFollowers(appealId: string): Promise<Counted> {
  const counted: Counted = { supporters: 0, isFollowed: false, revisions: new Map() }
  for (let last = ''; ;) {
    const page = await followers.find({
      where: { appealId, _id: command.gt(last) },
      orderBy: ['_id', 'asc'],
      limit: PAGE,
      fields: ['isSupporting', 'isFollowing', 'revision'],
    })
    for (const { _id, isSupporting, isFollowing, revision } of page) {
      if (isSupporting) counted.supporters++
      counted.isFollowed ||= isFollowing
      counted.revisions.set(_id, revision)
    }
    if (page.length < PAGE) return counted
    last = page.at(-1)!._id
  }
}

/**
 * Counts the seconds of a case anew. The case is read before its followers are counted and written only if nobody has
 * changed it since: of several runs at once the one that counted last has the last word.
 */
async function recount(appealId: string): Promise<Map<string, number>> {
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const appeal = await appeals.get(appealId)
    const { supporters, isFollowed, revisions } = await countFollowers(appealId)
    if (!appeal) return revisions
    const isWritten = await appeals.update(
      { _id: appealId, revision: appeal.revision },
      { supporters, isFollowed: appeal.isFollowed || isFollowed, revision: command.inc(1) },
    )
    if (!isWritten) continue
    await writeLedger(appealId)
    return revisions
  }
  throw new Error('the case never stood still')
}

/** What this run has counted, so that two hundred neighbours in one minute are counted once and not two hundred times. */
let counted: { run: number; revisions: Map<string, number> } = { run: 0, revisions: new Map() }

export async function recountSupporters(
  { appealId, followerId, revision }: ItemOf<'recountSupporters'>,
  { now }: Delivery,
): Promise<void> {
  if (counted.run !== now) counted = { run: now, revisions: new Map() }
  if ((counted.revisions.get(followerId) ?? 0) >= revision) return
  for (const [id, at] of await recount(appealId)) counted.revisions.set(id, at)
}
