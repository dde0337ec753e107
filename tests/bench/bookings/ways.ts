import { setTimeout as pause } from 'node:timers/promises'
import type { CollectionSchema } from '../../../cloudfunctions/schema'
import { overlap, type Span } from '../../../shared/bookings/slot'
import { databaseServer, type DatabaseServer, type SdkDatabase } from '../../local/database/database-server'
import { seededRandom } from '../../support/seeded-random'

const ATTEMPTS = 600
const AT_ONCE = 60
const noIndexes: CollectionSchema = { indexes: [] }

type Transaction = Awaited<ReturnType<SdkDatabase['startTransaction']>>
type Ending = 'booked' | 'taken' | 'failed'

/** One way to book: how it ends, and what it costs in calls. */
interface Way {
  claim(sdk: SdkDatabase, hold: Span & { id: string }, call: () => void): Promise<Ending>
  held(sdk: SdkDatabase): Promise<Span[]>
}

const heldOnDay = async (sdk: SdkDatabase): Promise<Span[]> => {
  const { data } = await sdk.collection('days').doc('day').get()
  return (data as { live: Span[] }[])[0]!.live
}

/** What the product does: one update whose filter says "no overlap". */
const conditional: Way = {
  async claim(sdk, hold, call) {
    const { command } = sdk
    const overlapping = command.elemMatch({ from: command.lt(hold.to), to: command.gt(hold.from) })
    call()
    const { updated } = await sdk
      .collection('days')
      .where({ _id: 'day', live: command.not(overlapping) })
      .update({ live: command.push([hold]) })
    return updated === 1 ? 'booked' : 'taken'
  },
  held: heldOnDay,
}

/** Read what is booked, then insert: the two are apart, and others come between. */
const readThenInsert: Way = {
  async claim(sdk, { id, ...span }, call) {
    call()
    const { data } = await sdk.collection('loose').limit(1000).get()
    if ((data as Span[]).some((one) => overlap(one, span))) return 'taken'
    call()
    await sdk.collection('loose').add({ _id: id, ...span })
    return 'booked'
  },
  held: async (sdk) => (await sdk.collection('loose').limit(1000).get()).data as Span[],
}

/** A transaction as the SDK offers it: three reruns without a pause, then it gives up. */
const bareTransaction: Way = {
  async claim(sdk, hold, call) {
    try {
      const ending = await sdk.runTransaction(async (transaction: Transaction) => {
        call()
        const day = transaction.collection('days').doc('day')
        call()
        const { data } = await day.get()
        const found = (Array.isArray(data) ? data[0] : data) as { live: Span[] }
        if (found.live.some((one) => overlap(one, hold))) return 'taken' as const
        call()
        await day.update({ live: sdk.command.push([hold]) })
        call()
        return 'booked' as const
      })
      return ending as Ending
    } catch {
      return 'failed'
    }
  },
  held: heldOnDay,
}

export const ways = { conditional, readThenInsert, bareTransaction }

const overlaps = (held: readonly Span[]): number =>
  held.reduce(
    (sum, one, place) => sum + held.slice(place + 1).filter((other) => overlap(one, other)).length,
    0,
  )

const round = (value: number): number => Math.round(value * 100) / 100

/** The same six hundred wishes for random hours of one day, sixty at a time, booked in one of the ways. */
export async function contended(way: Way): Promise<Record<string, number>> {
  const server: DatabaseServer = await databaseServer({ days: noIndexes, loose: noIndexes })
  try {
    await server.database.importDocuments('days', [{ _id: 'day', live: [] }])
    const random = seededRandom(4)
    const wishes = Array.from({ length: ATTEMPTS }, (_, place) => {
      const from = 540 + 30 * random.below(22)
      return { id: `wish${place}`, from, to: from + 60 }
    })
    const tally: Record<Ending, number> = { booked: 0, taken: 0, failed: 0 }
    let calls = 0
    const started = performance.now()
    const work = async () => {
      for (let wish = wishes.pop(); wish; wish = wishes.pop()) {
        tally[await way.claim(server.sdk, wish, () => calls++)]++
        await pause(0)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    const ms = performance.now() - started
    const held = await way.held(server.sdk)
    return {
      ...tally,
      overlaps: overlaps(held),
      callsPerAttempt: round(calls / ATTEMPTS),
      msPerAttempt: round(ms / ATTEMPTS),
    }
  } finally {
    await server.stop()
  }
}
