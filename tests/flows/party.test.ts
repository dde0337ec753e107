import { grantRole, leaveHome } from '../../shared/members/contracts'
import { listInbox } from '../../shared/inbox/contracts'
import {
  applyToReportIn,
  confirmReportIn,
  declineReportIn,
  endMembership,
  enterMember,
  leaveReportIn,
  listMembers,
  listOrgs,
  listReportIns,
  myMembership,
  transferMember,
} from '../../shared/party/contracts'
import { DAY } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import {
  applied,
  applyAtHappy,
  entered,
  homeOf,
  registered,
  reportedIn,
  request,
} from '../support/party-members'

jest.setTimeout(120_000)

let town: Community
let property: Person
let committee: Person
let branch: Person
beforeAll(async () => {
  town = await community()
  ;[property, committee, branch] = await Promise.all([
    town.holder('branchSecretary', 'org-property'),
    town.holder('branchSecretary', 'org-happy'),
    town.holder('branchSecretary', 'org-happy-1'),
  ])
})
afterAll(() => town.stop())

const mine = async (person: Person) => (await person.call(myMembership, {})).membership
const idsIn = async (organiser: Person, orgId: string) =>
  (await organiser.call(listMembers, { orgId, cursor: null })).items.map(({ memberId }) => memberId)
const reported = async (organiser: Person, orgId: string, show: 'applied' | 'confirmed') =>
  (await organiser.call(listReportIns, { orgId, show, cursor: null })).items.map(({ memberId }) => memberId)
const told = async (person: Person) => {
  await town.settle()
  return (await person.call(listInbox, { cursor: null })).items.map(({ title, text }) => `${title} ${text}`)
}

describe('belonging to an organisation', () => {
  test('an organiser enters a resident by name and the phone’s last digits; both see it, and the resident is told', async () => {
    const { person, named } = await registered(town)
    const row = await property.call(enterMember, { ...request(), orgId: 'org-property', ...named })
    expect(row).toMatchObject({ memberId: person.id, name: named.name, homeOrg: { id: 'org-property' } })
    expect(row.maskedPhone).toMatch(/^139\*{4}\d{4}$/)
    expect(await mine(person)).toMatchObject({
      homeOrg: { name: '幸福里物业党支部' },
      since: Date.parse('2020-07-01T00:00:00+08:00'),
      reportIn: null,
    })
    expect(await idsIn(property, 'org-property')).toContain(person.id)
    expect((await told(person)).join()).toContain('登记了您的组织关系')
  })

  test('an organiser above sees the members of all organisations below', async () => {
    const { person } = await entered(town, 'org-happy-1a')
    expect(await idsIn(committee, 'org-happy')).toContain(person.id)
    expect(await idsIn(committee, 'org-happy-1')).toContain(person.id)
    expect(await idsIn(branch, 'org-happy-1')).toContain(person.id)
    expect(await idsIn(property, 'org-property')).not.toContain(person.id)
  })

  test('a member moves to another organisation, whose organisers see them from then on', async () => {
    const { person } = await entered(town)
    const move = { ...request(), memberId: person.id, toOrgId: 'org-locust-1', since: '2026-11-01' }
    expect(await property.call(transferMember, move)).toEqual({
      memberId: person.id,
      to: { id: 'org-locust-1', name: '槐荫社区第一党支部' },
    })
    expect(await mine(person)).toMatchObject({ homeOrg: { id: 'org-locust-1' } })
    expect(await idsIn(property, 'org-property')).not.toContain(person.id)
    const locust = await town.holder('branchSecretary', 'org-locust-1')
    expect(await idsIn(locust, 'org-locust-1')).toEqual([person.id])
    expect((await told(locust)).join()).toContain('有党员转入')
  })

  test('a membership that ends is gone from every list, and so is the reporting-in', async () => {
    const { person, host } = await reportedIn(town)
    await property.call(endMembership, { ...request(), memberId: person.id })
    expect(await mine(person)).toBeNull()
    expect(await idsIn(property, 'org-property')).not.toContain(person.id)
    expect(await reported(host, 'org-happy-1', 'confirmed')).not.toContain(person.id)
    expect((await told(host)).join()).toContain('有党员的报到已结束')
  })

  test('a long list comes in pages, each member once', async () => {
    for (let number = 0; number < 23; number++) await entered(town, 'org-police')
    const police = await town.holder('branchSecretary', 'org-police')
    const first = await police.call(listMembers, { orgId: 'org-police', cursor: null })
    const second = await police.call(listMembers, { orgId: 'org-police', cursor: first.next })
    expect(second.next).toBeNull()
    expect(new Set([...first.items, ...second.items].map(({ memberId }) => memberId)).size).toBe(23)
  })
})

describe('reporting in', () => {
  test('a member applies to the branch of the grid, its organiser confirms, and they may leave again', async () => {
    const { person, host } = await applied(town)
    expect(await mine(person)).toMatchObject({ reportIn: { state: 'applied', org: { id: 'org-happy-1' } } })
    expect(await reported(host, 'org-happy-1', 'applied')).toContain(person.id)
    expect((await told(host)).join()).toContain('有党员申请报到')
    await host.call(confirmReportIn, { ...request(), memberId: person.id })
    expect(await mine(person)).toMatchObject({ reportIn: { state: 'confirmed' } })
    expect(await reported(host, 'org-happy-1', 'applied')).not.toContain(person.id)
    expect(await reported(host, 'org-happy-1', 'confirmed')).toContain(person.id)
    expect(await reported(committee, 'org-happy', 'confirmed')).toContain(person.id)
    expect((await told(person)).join()).toContain('确认了您的报到')
    expect(await person.call(leaveReportIn, request())).toMatchObject({ reportIn: null })
    expect(await reported(host, 'org-happy-1', 'confirmed')).not.toContain(person.id)
  })

  test('who is declined reads why and may apply again', async () => {
    const { person, host } = await applied(town)
    await host.call(declineReportIn, { ...request(), memberId: person.id, because: '请先确认住处' })
    expect(await mine(person)).toMatchObject({
      reportIn: { state: 'declined', declinedBecause: '请先确认住处' },
    })
    expect((await told(person)).join()).toContain('请先确认住处')
    expect(await applyAtHappy(person)).toMatchObject({
      reportIn: { state: 'applied', declinedBecause: null },
    })
  })

  test('moving out ends the reporting-in at once, and both sides are told', async () => {
    const { person, host } = await reportedIn(town)
    const { householdId } = await homeOf(person)
    await person.call(leaveHome, { ...request(), householdId })
    expect(await mine(person)).toMatchObject({ homeOrg: { id: 'org-property' }, reportIn: null })
    expect(await reported(host, 'org-happy-1', 'confirmed')).not.toContain(person.id)
    expect((await told(person)).join()).toContain('报到也结束了')
    expect((await told(host)).join()).toContain('有党员搬离')
  })

  test('moving to the very branch where one reported in makes it the home organisation alone', async () => {
    const { person } = await reportedIn(town)
    const move = { ...request(), memberId: person.id, toOrgId: 'org-happy-1', since: '2026-11-02' }
    await property.call(transferMember, move)
    expect(await mine(person)).toMatchObject({ homeOrg: { id: 'org-happy-1' }, reportIn: null })
  })

  test('a member is offered the branches of their confirmed homes’ grids; whoever is none is offered nothing', async () => {
    const { person } = await entered(town)
    const { choices } = await person.call(myMembership, {})
    expect(choices).toMatchObject([{ orgs: [{ id: 'org-happy-1' }] }])
    const { person: neighbour } = await registered(town)
    expect(await neighbour.call(myMembership, {})).toEqual({ membership: null, choices: [] })
  })
})

test('the organisations of a community are listed under those above them', async () => {
  const { orgs } = await property.call(listOrgs, { within: 'happy' })
  expect(orgs.map(({ id }) => id)).toEqual([
    'org-s1',
    'org-happy',
    'org-happy-1',
    'org-happy-1a',
    'org-property',
  ])
  expect((await property.call(listOrgs, { within: 'nowhere' })).orgs).toEqual([])
})

describe('an administrator names secretaries of organisations', () => {
  const named = (memberId: string, unitId: string) =>
    ({ ...request(), memberId, role: 'branchSecretary', unitId, until: null }) as const

  test('the role holds in the organisation and below it', async () => {
    const admin = await town.admin()
    const { person } = await registered(town)
    const card = await admin.call(grantRole, named(person.id, 'org-happy-1'))
    expect(card.roles).toMatchObject([{ unitId: 'org-happy-1', unitName: '幸福里社区第一党支部' }])
    expect(Array.isArray(await idsIn(person, 'org-happy-1a'))).toBe(true)
    await expect(idsIn(person, 'org-happy')).toBeRefused('party.outside_org')
    await expect(idsIn(person, 'org-property')).toBeRefused('party.outside_org')
  })

  test('not in a unit, a partner unit or an unknown place, and no other role in an organisation', async () => {
    const admin = await town.admin()
    const { person } = await registered(town)
    await expect(admin.call(grantRole, named(person.id, 'happy'))).toBeRefused('members.role_level')
    await expect(admin.call(grantRole, named(person.id, 'org-nowhere'))).toBeRefused('members.outside_scope')
    const other = { ...named(person.id, 'org-happy'), role: 'secretary' as const }
    await expect(admin.call(grantRole, other)).toBeRefused('members.unknown_unit')
  })
})

describe('what is refused', () => {
  const to = (orgId: string) => ({ ...request(), orgId })

  test('entering beyond one’s own organisation, or in one that isn’t there', async () => {
    const { named } = await registered(town)
    await expect(property.call(enterMember, { ...to('org-happy'), ...named })).toBeRefused(
      'party.outside_org',
    )
    await expect(property.call(enterMember, { ...to('org-x'), ...named })).toBeRefused('party.unknown_org')
  })

  test('entering nobody, with other digits, with a day to come, or oneself', async () => {
    const { named } = await registered(town)
    const wrong = { ...named, phoneTail: '9999' }
    await expect(property.call(enterMember, { ...to('org-property'), ...wrong })).toBeRefused(
      'party.nobody_to_enter',
    )
    const tomorrow = new Date((await town.cloud.clock.now()) + DAY).toISOString().slice(0, 10)
    await expect(
      property.call(enterMember, { ...to('org-property'), ...named, since: tomorrow }),
    ).toBeRefused('party.since_in_future')
    const { person, named: own } = await registered(town)
    const admin = await town.admin()
    const grant = {
      memberId: person.id,
      role: 'branchSecretary',
      unitId: 'org-property',
      until: null,
    } as const
    await admin.call(grantRole, { ...request(), ...grant })
    await expect(person.call(enterMember, { ...to('org-property'), ...own })).toBeRefused(
      'party.own_membership',
    )
  })

  test('two people with one name and the same last digits: neither is entered', async () => {
    const { named } = await registered(town)
    await town.resident('happy.b2', { name: named.name, phone: `1380000${named.phoneTail}` })
    await expect(property.call(enterMember, { ...to('org-property'), ...named })).toBeRefused(
      'party.several_found',
    )
  })

  test('whoever belongs elsewhere can’t be told from somebody who isn’t there; one’s own member can', async () => {
    const { named } = await entered(town, 'org-locust-1')
    await expect(property.call(enterMember, { ...to('org-property'), ...named })).toBeRefused(
      'party.nobody_to_enter',
    )
    const { named: ours } = await entered(town)
    await expect(property.call(enterMember, { ...to('org-property'), ...ours })).toBeRefused(
      'party.entered_already',
    )
  })

  test('moving to the same or an unknown organisation, or on a day to come', async () => {
    const { person } = await entered(town)
    const move = { ...request(), memberId: person.id, toOrgId: 'org-property', since: '2026-11-01' }
    await expect(property.call(transferMember, move)).toBeRefused('party.same_org')
    const unknown = { ...move, ...request(), toOrgId: 'org-x' }
    await expect(property.call(transferMember, unknown)).toBeRefused('party.unknown_org')
    const later = { ...move, ...request(), toOrgId: 'org-happy', since: '2027-01-01' }
    await expect(property.call(transferMember, later)).toBeRefused('party.since_in_future')
  })

  test('deciding on one’s own membership or reporting-in', async () => {
    const { person } = await applied(town)
    const admin = await town.admin()
    for (const unitId of ['org-property', 'org-happy-1']) {
      const grant = { memberId: person.id, role: 'branchSecretary', unitId, until: null } as const
      await admin.call(grantRole, { ...request(), ...grant })
    }
    const own = () => ({ ...request(), memberId: person.id })
    await expect(person.call(endMembership, own())).toBeRefused('party.own_membership')
    const move = { ...own(), toOrgId: 'org-happy-1', since: '2026-11-01' }
    await expect(person.call(transferMember, move)).toBeRefused('party.own_membership')
    await expect(person.call(confirmReportIn, own())).toBeRefused('party.own_membership')
  })

  test('deciding twice, or on what was taken back', async () => {
    const { person, host } = await reportedIn(town)
    const decision = () => ({ ...request(), memberId: person.id })
    await expect(host.call(confirmReportIn, decision())).toBeRefused('party.decided_already')
    await expect(host.call(declineReportIn, { ...decision(), because: '不住这里' })).toBeRefused(
      'party.decided_already',
    )
    await person.call(leaveReportIn, request())
    await expect(host.call(confirmReportIn, decision())).toBeRefused('core.not_found')
    await expect(person.call(leaveReportIn, request())).toBeRefused('party.nothing_to_leave')
  })

  test('reporting in without a membership, a second time, elsewhere, or by a home that isn’t confirmed', async () => {
    const { person: neighbour } = await registered(town)
    await expect(applyAtHappy(neighbour)).toBeRefused('party.not_member')
    await expect(neighbour.call(leaveReportIn, request())).toBeRefused('party.not_member')
    const { person } = await entered(town)
    const { householdId } = await homeOf(person)
    const wish = (orgId: string, home = householdId) => ({ ...request(), householdId: home, orgId })
    await expect(person.call(applyToReportIn, wish('org-locust-1'))).toBeRefused('party.other_grid')
    await expect(person.call(applyToReportIn, wish('org-happy'))).toBeRefused('party.other_grid')
    await expect(person.call(applyToReportIn, wish('org-x'))).toBeRefused('party.unknown_org')
    await expect(person.call(applyToReportIn, wish('org-happy-1', 'happy.b1.e1.999'))).toBeRefused(
      'party.home_not_confirmed',
    )
    await applyAtHappy(person)
    await expect(applyAtHappy(person)).toBeRefused('party.reported_already')
    const { person: local } = await entered(town, 'org-happy-1')
    await expect(applyAtHappy(local)).toBeRefused('party.reports_at_home')
  })
})
