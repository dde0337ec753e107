import type { Endpoint, InputOf } from '../../shared/contract'
import { AppError } from '../../shared/errors'
import { leaveHome } from '../../shared/members/contracts'
import {
  applyToReportIn,
  confirmReportIn,
  declineReportIn,
  endMembership,
  enterMember,
  leaveReportIn,
  myMembership,
  transferMember,
} from '../../shared/party/contracts'
import { community, type Community, type Person } from '../support/community'
import { applied, entered, homeOf, registered, reportedIn, request } from '../support/party-members'

jest.setTimeout(180_000)

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

interface Stored extends Record<string, unknown> {
  _id: string
  party?: { homeOrg: { id: string }; reportIn: { state: string } | null }
  partyLists?: string[]
  revision: number
}

const stored = async (person: Person) =>
  (await town.documentsOf('members')).find(({ _id }) => _id === person.id) as Stored
const messagesTo = async (person: Person) => {
  await town.settle()
  return (await town.documentsOf('inbox')).filter(({ memberId }) => memberId === person.id)
}
const reasonsOf = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.map((one) => {
    if (one.status === 'fulfilled') return null
    if (one.reason instanceof AppError) return one.reason.refusal.reason
    throw one.reason
  })

describe('at the same moment', () => {
  test('two organisations enter one person: one of them has the member, the other learns nothing', async () => {
    const { person, named } = await registered(town)
    const organisers = await Promise.all(
      ['org-property', 'org-locust-1'].map((orgId) => town.holder('branchSecretary', orgId)),
    )
    const tries = organisers.map((organiser, index) =>
      organiser.call(enterMember, {
        ...request(),
        orgId: ['org-property', 'org-locust-1'][index]!,
        ...named,
      }),
    )
    const reasons = reasonsOf(await Promise.allSettled(tries))
    expect([...reasons].sort()).toEqual([null, 'party.nobody_to_enter'].sort())
    const winner = ['org-property', 'org-locust-1'][reasons.indexOf(null)]
    expect((await stored(person)).party?.homeOrg.id).toBe(winner)
    expect(await messagesTo(person)).toHaveLength(1)
  })

  test('one organiser confirms and another declines: one decision holds and is told once', async () => {
    const { person, host } = await applied(town)
    const above = await town.holder('branchSecretary', 'org-happy')
    const about = () => ({ ...request(), memberId: person.id })
    const before = (await messagesTo(person)).length
    const reasons = reasonsOf(
      await Promise.allSettled([
        host.call(confirmReportIn, about()),
        above.call(declineReportIn, { ...about(), because: '没有住在这里' }),
      ]),
    )
    expect([...reasons].sort()).toEqual([null, 'party.decided_already'].sort())
    const state = reasons[0] === null ? 'confirmed' : 'declined'
    expect((await stored(person)).party?.reportIn?.state).toBe(state)
    expect(await messagesTo(person)).toHaveLength(before + 1)
  })

  test('the organiser confirms while the member moves out: nobody has reported in from a home they left', async () => {
    const { person, host } = await applied(town)
    const { householdId } = await homeOf(person)
    await Promise.allSettled([
      host.call(confirmReportIn, { ...request(), memberId: person.id }),
      person.call(leaveHome, { ...request(), householdId }),
    ])
    const { party, partyLists } = await stored(person)
    expect(party?.reportIn).toBeNull()
    expect(partyLists!.filter((list) => !list.startsWith('members|'))).toEqual([])
  })

  test('one organiser moves a member while another ends the membership: one of the two happens', async () => {
    const { person, organiser } = await entered(town)
    const above = await town.holder('branchSecretary', 'org-happy')
    const about = () => ({ ...request(), memberId: person.id })
    const reasons = reasonsOf(
      await Promise.allSettled([
        organiser.call(transferMember, { ...about(), toOrgId: 'org-locust-1', since: '2026-11-01' }),
        above.call(endMembership, about()),
      ]),
    )
    expect([...reasons].sort()).toEqual([null, 'core.not_found'].sort())
    const { party } = await stored(person)
    expect(party?.homeOrg.id).toBe(reasons[0] === null ? 'org-locust-1' : undefined)
  })

  test('ten taps of one application make one application', async () => {
    const { person } = await entered(town)
    const { householdId } = await homeOf(person)
    const wish = { ...request(), householdId, orgId: 'org-happy-1' }
    const before = (await stored(person)).revision
    await Promise.all(Array.from({ length: 10 }, () => person.call(applyToReportIn, wish)))
    const after = await stored(person)
    expect(after.revision).toBe(before + 1)
    expect(after.party?.reportIn?.state).toBe('applied')
  })
})

const kinds = ['fail-before', 'fail-after', 'throttle'] as const
const faults = kinds.flatMap((kind) => Array.from({ length: 5 }, (_, skip) => ({ kind, skip })))

/** Each database call of it fails in turn, before or after it took effect; the phone asks again under the same id. */
async function callWithFault<E extends Endpoint>(
  [person, contract]: readonly [Person, E],
  input: InputOf<E>,
  fault: (typeof faults)[number],
): Promise<void> {
  await town.cloud.faults({ rules: [{ ...fault, count: 1, function: 'api' }] })
  try {
    await person.call(contract, input)
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure
    expect(failure.refusal).toEqual({ code: 'UNAVAILABLE', reason: 'core.unavailable' })
    await town.cloud.faults()
    await person.call(contract, input)
  }
  await town.cloud.faults()
}

describe('when an answer is lost', () => {
  test('a member is entered, moved, and let go once, and told once of each', async () => {
    const organiser = await town.holder('branchSecretary', 'org-happy')
    for (const fault of faults) {
      const { person, named } = await registered(town)
      const entry = { ...request(), orgId: 'org-property', ...named }
      await callWithFault([organiser, enterMember], entry, fault)
      const move = { ...request(), memberId: person.id, toOrgId: 'org-happy-1', since: '2026-11-01' }
      await callWithFault([organiser, transferMember], move, fault)
      expect((await stored(person)).party?.homeOrg.id).toBe('org-happy-1')
      await callWithFault([organiser, endMembership], { ...request(), memberId: person.id }, fault)
      const { party, revision } = await stored(person)
      expect({ party, revision }).toEqual({ party: undefined, revision: 4 })
      expect(await messagesTo(person)).toHaveLength(3)
    }
  })

  test('a reporting-in is asked for, confirmed and left once', async () => {
    const host = await town.holder('branchSecretary', 'org-happy-1')
    for (const fault of faults) {
      const { person } = await entered(town)
      const { householdId } = await homeOf(person)
      const { revision: before } = await stored(person)
      const wish = { ...request(), householdId, orgId: 'org-happy-1' }
      await callWithFault([person, applyToReportIn], wish, fault)
      await callWithFault([host, confirmReportIn], { ...request(), memberId: person.id }, fault)
      expect((await stored(person)).party?.reportIn?.state).toBe('confirmed')
      await callWithFault([person, leaveReportIn], request(), fault)
      expect((await stored(person)).revision).toBe(before + 3)
    }
  })
})

describe('the same request again', () => {
  test('gives the same answer, and with another body or from somebody else it is refused', async () => {
    const { person, host } = await applied(town)
    const decision = { ...request(), memberId: person.id }
    const answer = await host.call(confirmReportIn, decision)
    expect(await host.call(confirmReportIn, decision)).toEqual(answer)
    const declined = { ...decision, because: '没有住在这里' }
    await expect(host.call(declineReportIn, declined)).toBeRefused('core.request_id_reused')
    const above = await town.holder('branchSecretary', 'org-happy')
    await expect(above.call(confirmReportIn, decision)).toBeRefused('core.request_id_reused')
  })

  test('of a move is answered though the member is no longer theirs to see', async () => {
    const { person, organiser } = await reportedIn(town)
    const move = { ...request(), memberId: person.id, toOrgId: 'org-locust-1', since: '2026-11-01' }
    const answer = await organiser.call(transferMember, move)
    expect(await organiser.call(transferMember, move)).toEqual(answer)
    await expect(organiser.call(transferMember, { ...move, ...request() })).toBeRefused('core.not_found')
    expect((await person.call(myMembership, {})).membership?.reportIn?.state).toBe('confirmed')
  })
})
