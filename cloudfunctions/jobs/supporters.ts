import { followers } from '../api/direct-line/followers-store'
import { appeals } from '../api/direct-line/store'
import { command } from '../kit/cloud'
import { writeLedger } from './ledger'

const PAGE = 900
const ATTEMPTS = 20

/** Who seconds a case and whether anybody follows it, from the followers' own documents. */
async function counted(appealId: string): Promise<{ supporters: number; isFollowed: boolean }> {
  let supporters = 0
  let isFollowed = false
  for (let last = ''; ;) {
    const page = await followers.find({
      where: { appealId, _id: command.gt(last) },
      orderBy: ['_id', 'asc'],
      limit: PAGE,
      fields: ['isSupporting', 'isFollowing'],
    })
    supporters += page.filter((one) => one.isSupporting).length
    isFollowed ||= page.some((one) => one.isFollowing)
    if (page.length < PAGE) return { supporters, isFollowed }
    last = page.at(-1)!._id
  }
}

/**
 * Counts the seconds of a case anew. The case is read before its followers are counted and written only if nobody has
 * changed it since: of several runs at once the one that counted last has the last word.
 */
export async function recountSupporters(appealId: string): Promise<void> {
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const appeal = await appeals.get(appealId)
    if (!appeal) return
    const { supporters, isFollowed } = await counted(appealId)
    const { revision } = appeal
    const isWritten = await appeals.update(
      { _id: appealId, revision },
      { supporters, isFollowed: appeal.isFollowed || isFollowed, revision: command.inc(1) },
    )
    if (isWritten) return writeLedger(appealId)
  }
  throw new Error('the case never stood still')
}
