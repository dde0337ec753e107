import type { Endpoint, InputOf, OutputOf } from '../../shared/contract'
import { AppError } from '../../shared/errors'
import type { InvocationReport } from '../../cloudfunctions/local/invocations'
import type { FaultInput } from './cloud'
import type { Community, Person } from './community'

/** How one database call of an action goes wrong, and which one it is, counted from 0. */
export interface Break {
  kind: 'fail-before' | 'fail-after' | 'crash-after'
  skip: number
}

const isRead = ({ action }: { action: string }) => /query|get|aggregate|count/i.test(action)

/** How often somebody has asked is counted before anything else, and decides nothing here. */
const isLimiter = ({ collection }: { collection: string }) => collection === 'rateWindows'

/**
 * Every way in which an action can be cut off that makes a difference: a read breaks, where something was written before
 * it or is next; a write breaks, happens without an answer, or is the last thing that the process did. (Dying before a
 * call leaves what dying after the one before left, and dying after the last one is an answer that is lost.)
 */
function breaksIn({ database }: InvocationReport): Break[] {
  const calls = database.map((call, skip) => ({ ...call, skip })).filter((call) => !isLimiter(call))
  const writes = calls.filter((call) => !isRead(call)).map(({ skip }) => skip)
  const lastBefore = calls.filter(({ skip }) => skip < (writes[0] ?? Infinity)).at(-1)
  return calls.flatMap((call): Break[] => {
    const { skip } = call
    const before = { kind: 'fail-before', skip } as const
    if (isRead(call)) return call === lastBefore || skip > writes[0]! ? [before] : []
    const isLast = skip === writes.at(-1)
    const after = [{ kind: 'fail-after', skip } as const]
    return [before, ...after, ...(isLast ? [] : [{ kind: 'crash-after', skip } as const])]
  })
}

/** The breaks of what has just been done. */
export async function breaksOfLast(town: Community, contract: Endpoint): Promise<Break[]> {
  const reports = await town.cloud.log(20)
  const last = reports.find(({ event }) => event === contract.name)
  if (!last) throw new Error(`${contract.name} wasn't called`)
  return breaksIn(last)
}

const rulesOf = (broken: Break): FaultInput => ({ rules: [{ ...broken, count: 1, function: 'api' }] })

/** Calls while one of its database calls goes wrong; null when that broke the whole. */
export async function callBroken<E extends Endpoint>(
  town: Community,
  broken: Break,
  { person, contract, input }: { person: Person; contract: E; input: InputOf<E> },
): Promise<OutputOf<E> | null> {
  await town.cloud.faults(rulesOf(broken))
  try {
    return await person.call(contract, input)
  } catch (failure) {
    if (failure instanceof AppError) expect(failure.refusal.code).toBe('UNAVAILABLE')
    return null
  } finally {
    await town.cloud.faults()
  }
}
