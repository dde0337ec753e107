import { randomInt } from 'node:crypto'
import { AppError } from '../../../shared/errors'
import { command } from '../../kit/cloud'
import { inTransaction } from '../../kit/transactions'
import { ballots, shards, type Ballot, type Tally, type TallyShard } from './store'

/** Enough that a whole building can speak in the same minute. */
const SHARDS = 8

const shardIdOf = (matterId: string, number: number): string => `${matterId}.${number}`

const emptyShard = (matterId: string, number: number, isSealed: boolean): TallyShard => ({
  _id: shardIdOf(matterId, number),
  matterId,
  sums: {},
  isSealed,
})

const alreadySealed = () => new AppError({ code: 'REFUSED', reason: 'matter.closed' })

/** Adds one voice in one transaction with the household's marker; false when the shard isn't there yet. */
const countIn = (shardId: string, ballot: Ballot, optionId: string): Promise<boolean> =>
  inTransaction(async (transaction) => {
    const shard = await transaction.get<TallyShard>(shards.name, shardId)
    if (!shard) return false
    // Sealing changes this very document, so a voice that meets it is either counted before or refused.
    if (shard.isSealed) throw alreadySealed()
    await transaction.insert(ballots.name, ballot)
    await transaction.update(shards.name, shardId, { [`sums.${optionId}`]: command.inc(1) })
    return true
  })

/** Counts a household's choice in one of the sums, drawn by lot. Fails when the household has been counted before. */
export async function countVoice(ballot: Ballot, optionId: string): Promise<void> {
  const number = randomInt(SHARDS)
  const shardId = shardIdOf(ballot.matterId, number)
  while (!(await countIn(shardId, ballot, optionId))) {
    await shards.insertOnce(emptyShard(ballot.matterId, number, false))
  }
}

async function seal(matterId: string, number: number): Promise<void> {
  const shardId = shardIdOf(matterId, number)
  const inserted = await shards.insertOnce(emptyShard(matterId, number, true))
  if (inserted.isNew || inserted.existing.isSealed) return
  await inTransaction(async (transaction) => {
    const shard = await transaction.get<TallyShard>(shards.name, shardId)
    if (!shard?.isSealed) await transaction.update(shards.name, shardId, { isSealed: true })
  })
}

/** Closes the sums for good: a voice that is still on its way is counted before this, or not at all. */
export async function sealTally(matterId: string): Promise<void> {
  for (let number = 0; number < SHARDS; number++) await seal(matterId, number)
}

/** The sums over all shards, as they are now. */
export async function tallyOf(matterId: string, now: number): Promise<Tally> {
  const found = await shards.find({ where: { matterId }, limit: SHARDS })
  const sums: Record<string, number> = {}
  for (const shard of found) {
    for (const [option, count] of Object.entries(shard.sums)) sums[option] = (sums[option] ?? 0) + count
  }
  return { total: Object.values(sums).reduce((sum, count) => sum + count, 0), sums, at: now }
}
