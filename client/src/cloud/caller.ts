import type { Endpoint, InputOf, OutputOf } from '@shared/contract'
import { AppError, type Envelope } from '@shared/errors'
import { noteServerTime } from './server-time'

/** Carries one event to the function `api` and brings its reply; rejects with an AppError when none comes. */
export type Transport = (event: { name: string; input: unknown }) => Promise<unknown>

export type Call = <E extends Endpoint>(contract: E, input: InputOf<E>) => Promise<OutputOf<E>>

const isEnvelope = (reply: unknown): reply is Envelope<unknown> =>
  typeof reply === 'object' && reply !== null && typeof (reply as { ok?: unknown }).ok === 'boolean'

/** The client's half of a contract, over that transport: a refusal is thrown, the data are returned. */
export function callerOver(transport: Transport): Call {
  return async (contract, input) => {
    const reply = await transport({ name: contract.name, input })
    if (!isEnvelope(reply)) throw new AppError({ code: 'INTERNAL', reason: 'core.internal' })
    noteServerTime(reply.now)
    if (!reply.ok) throw new AppError(reply.error)
    // The server has parsed its output by the same schema: once is enough.
    return reply.data as never
  }
}
