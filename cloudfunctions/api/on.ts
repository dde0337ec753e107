import type { Endpoint, OutputOf, ParsedInputOf } from '../../shared/contract'
import type { Caller, Handler } from '../kit/serve'
import type { Member } from './members/store'

export type ApiHandler = Handler<Member>

/** Binds a handler to its contract: what it gets and must return follow from there. */
export const on = <E extends Endpoint>(
  contract: E,
  run: (input: ParsedInputOf<E>, caller: Caller<Member>) => Promise<OutputOf<E>>,
): ApiHandler => ({ contract, run })
