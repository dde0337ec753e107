import type { Endpoint, InputOf } from '../../shared/contract'
import type { Figures } from '../support/cloud'
import type { Community, Person } from '../support/community'

/** One ordinary call of an endpoint, with whatever must have happened before it. */
export type Call = (town: Community) => Promise<Figures>

/** Calls once, and answers what the function reported of it. */
export async function figuresOf<E extends Endpoint>(
  person: Person,
  contract: E,
  input: InputOf<E>,
): Promise<Figures> {
  await person.call(contract, input)
  if (!person.report) throw new Error(`${contract.name} reported nothing`)
  return person.report
}
