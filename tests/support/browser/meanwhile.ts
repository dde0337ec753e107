import type { Endpoint, InputOf, OutputOf } from '../../../shared/contract'
import type { Cloud } from '../cloud'

/** What somebody of the small demo does on their own phone while a browser is looked at. */
export const meanwhile =
  (cloud: Cloud) =>
  async <E extends Endpoint>(openid: string, contract: E, input: InputOf<E>): Promise<OutputOf<E>> => {
    const event = { name: contract.name, input }
    const { reply } = await cloud.invoke<{ ok: boolean; data: OutputOf<E> }>('api', event, openid)
    if (!reply.ok) throw new Error(`${contract.name}: ${JSON.stringify(reply)}`)
    return reply.data
  }
