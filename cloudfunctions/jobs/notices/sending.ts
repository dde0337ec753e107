import type { MessageOutcome } from '../../../shared/notices/roster'
import type { PushState } from '../../api/inbox/store'
import { members, type Member } from '../../api/members/store'
import { command } from '../../kit/cloud'

/** More than any hundred households have. */
const MOST_PEOPLE = 1_000

export type AtHome = Pick<Member, '_id' | 'openid' | 'homes'>

/** Those confirmed in each of these households. */
export async function peopleIn(householdIds: readonly string[]): Promise<Map<string, AtHome[]>> {
  const people = new Map<string, AtHome[]>(householdIds.map((id) => [id, []]))
  if (householdIds.length === 0) return people
  const found = await members.find({
    where: { 'homes.householdId': command.in([...householdIds]) },
    limit: MOST_PEOPLE,
    fields: ['openid', 'homes'],
  })
  for (const member of found) {
    for (const { householdId, state } of member.homes) {
      if (state === 'confirmed') people.get(householdId)?.push(member)
    }
  }
  return people
}

/** Each person once, however many of these households are theirs. */
export const eachOnce = (people: Iterable<AtHome[]>): AtHome[] => [
  ...new Map([...people].flat().map((member) => [member._id, member])).values(),
]

/** What a household's phones came to: one that got it is enough. A push that was cut off counts as none. */
export function outcomeFor(
  people: readonly AtHome[],
  pushed: ReadonlyMap<string, PushState>,
): MessageOutcome {
  const states = people.map(({ _id }) => pushed.get(_id))
  if (states.includes('sent')) return 'sent'
  if (states.includes('noConsent')) return 'noConsent'
  return states.some((state) => state !== undefined && state !== 'none') ? 'failed' : 'none'
}
