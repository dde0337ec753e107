import { randomUUID } from 'node:crypto'
import { me } from '../../shared/members/contracts'
import { applyToReportIn, confirmReportIn, enterMember } from '../../shared/party/contracts'
import type { Community, Person } from './community'

export const request = () => ({ requestId: randomUUID() })

let people = 0

/** A confirmed resident with a phone number of their own, and what an organiser writes down to enter them. */
export async function registered(town: Community, at = 'happy.b1') {
  people++
  const phone = `1391234${String(people).padStart(4, '0')}`
  const name = '林若兰'
  const person = await town.resident(at, { name, phone })
  return { person, named: { name, phoneTail: phone.slice(-4), since: '2020-07-01' } }
}

/** A resident of the first grid who belongs to the property company's branch, and that branch's secretary. */
export async function entered(town: Community, orgId = 'org-property', at = 'happy.b1') {
  const { person, named } = await registered(town, at)
  const organiser = await town.holder('branchSecretary', orgId)
  await organiser.call(enterMember, { ...request(), orgId, ...named })
  return { person, organiser, named }
}

export const applyAtHappy = async (person: Person) => {
  const { householdId } = await homeOf(person)
  return person.call(applyToReportIn, { ...request(), householdId, orgId: 'org-happy-1' })
}

/** The same, who applied to report in at the grid's branch; its secretary is `host`. */
export async function applied(town: Community) {
  const member = await entered(town)
  const host = await town.holder('branchSecretary', 'org-happy-1')
  await applyAtHappy(member.person)
  return { ...member, host }
}

export async function reportedIn(town: Community) {
  const member = await applied(town)
  await member.host.call(confirmReportIn, { ...request(), memberId: member.person.id })
  return member
}

export async function homeOf(person: Person) {
  const { member } = await person.call(me, {})
  return member!.homes[0]!
}
