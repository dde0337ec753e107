import { contracts } from '../../shared/contracts'
import type { Endpoint } from '../../shared/contract'
import { listInbox } from '../../shared/inbox/contracts'
import { grantRole, listMembers as listResidents } from '../../shared/members/contracts'
import * as party from '../../shared/party/contracts'
import type { Role } from '../../shared/roles'
import { community, type Community } from '../support/community'
import { applied, entered, registered, reportedIn, request } from '../support/party-members'
import { refusalOf } from '../support/refusals'

jest.setTimeout(180_000)

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

/** Everybody who may not learn of a member of the property company's branch who reported in at the first grid's. */
const others: readonly (readonly [Role, string])[] = [
  ['entranceLeader', 'happy.b1.e1'],
  ['buildingLeader', 'happy.b1'],
  ['gridWorker', 'happy.g1'],
  ['communityWorker', 'happy'],
  ['secretary', 'happy'],
  ['partnerLiaison', 'property-happy'],
  ['subdistrictOfficer', 's1'],
  ['admin', 'd1'],
  ['branchSecretary', 'org-locust'],
  ['branchSecretary', 'org-police'],
]

/** What each endpoint of organisers is asked about that member. */
const asked = (memberId: string, named: { name: string; phoneTail: string; since: string }) => {
  const about = () => ({ ...request(), memberId })
  const list = (orgId: string) => ({ orgId, cursor: null })
  return [
    [party.listMembers, list('org-property')],
    [party.listMembers, list('org-happy')],
    [party.listReportIns, { ...list('org-happy-1'), show: 'applied' }],
    [party.listReportIns, { ...list('org-happy-1'), show: 'confirmed' }],
    [party.enterMember, { ...request(), orgId: 'org-property', ...named }],
    [party.transferMember, { ...about(), toOrgId: 'org-happy', since: '2026-11-01' }],
    [party.endMembership, about()],
    [party.confirmReportIn, about()],
    [party.declineReportIn, { ...about(), because: '没有住在这里' }],
  ] as unknown as readonly (readonly [Endpoint, never])[]
}

test('every endpoint of the domain is among those asked about, or speaks to oneself or of organisations alone', () => {
  const own = [party.myMembership, party.listOrgs, party.applyToReportIn, party.leaveReportIn]
  const names = [...own, ...asked('', { name: '', phoneTail: '', since: '' }).map(([contract]) => contract)]
  expect([...new Set(names.map(({ name }) => name))].sort()).toEqual(
    contracts
      .map(({ name }) => name)
      .filter((name) => name.startsWith('party.'))
      .sort(),
  )
})

test.each(others)(
  'a %s of %s is refused by every one, in the same words for a member and for somebody who is none',
  async (role, unitId) => {
    const [{ person, named }, { person: neighbour, named: unnamed }, holder] = [
      await reportedIn(town),
      await registered(town),
      await town.holder(role, unitId),
    ]
    const ofMember = asked(person.id, named)
    const ofNeighbour = asked(neighbour.id, unnamed)
    for (const [index, [contract, input]] of ofMember.entries()) {
      const refusal = await refusalOf(holder.call(contract, input))
      expect(refusal).toEqual(await refusalOf(holder.call(contract, ofNeighbour[index]![1])))
      expect(['core.role_missing', 'party.outside_org', 'core.not_found']).toContain(refusal.reason)
    }
    expect(await holder.call(party.myMembership, {})).toEqual({ membership: null, choices: [] })
  },
)

test('an organiser elsewhere who tries to enter a member learns no more than about a name that isn’t there', async () => {
  const { named } = await reportedIn(town)
  const locust = await town.holder('branchSecretary', 'org-locust')
  const enter = (who: typeof named) => ({ ...request(), orgId: 'org-locust', ...who })
  const refusal = await refusalOf(locust.call(party.enterMember, enter(named)))
  expect(refusal).toEqual(
    await refusalOf(locust.call(party.enterMember, enter({ ...named, phoneTail: '0000' }))),
  )
})

test('the branch reported to sees the reporting-in alone: not the home organisation, and nothing to change there', async () => {
  const { person, host } = await reportedIn(town)
  const seen = await host.call(party.listReportIns, { orgId: 'org-happy-1', show: 'confirmed', cursor: null })
  expect(JSON.stringify(seen)).toContain(person.id)
  expect(JSON.stringify(seen)).not.toContain('物业')
  const members = await host.call(party.listMembers, { orgId: 'org-happy-1', cursor: null })
  expect(JSON.stringify(members)).not.toContain(person.id)
  await expect(host.call(party.endMembership, { ...request(), memberId: person.id })).toBeRefused(
    'core.not_found',
  )
})

test('an organiser whose role has ended sees nothing any more', async () => {
  const admin = await town.admin()
  const { person } = await registered(town)
  const now = await town.cloud.clock.now()
  const grant = { memberId: person.id, role: 'branchSecretary', unitId: 'org-happy', until: now + 60_000 }
  await admin.call(grantRole, { ...request(), ...grant } as never)
  expect(await person.call(party.listMembers, { orgId: 'org-happy', cursor: null })).toHaveProperty('items')
  await town.cloud.clock.advance(60_001)
  await expect(person.call(party.listMembers, { orgId: 'org-happy', cursor: null })).toBeRefused(
    'core.role_missing',
  )
})

/** The words by which a reply, a message or a log line would give a membership away. */
const tells = /党|组织关系|org-|party/

test('the lists that others have of a member say nothing of it', async () => {
  const { person } = await reportedIn(town)
  const admin = await town.admin()
  const inHappy = { unitId: 'happy.b1', show: 'residents', name: null, cursor: null } as const
  const cards = (await admin.call(listResidents, inHappy)).items
  const card = cards.find(({ id }) => id === person.id)
  expect(card).toBeDefined()
  expect(JSON.stringify(card)).not.toMatch(tells)
})

async function settledMember() {
  const member = await reportedIn(town)
  await member.organiser.call(party.listMembers, { orgId: 'org-property', cursor: null })
  await member.host.call(party.listReportIns, { orgId: 'org-happy-1', show: 'confirmed', cursor: null })
  await member.person.call(party.leaveReportIn, request())
  await member.organiser.call(party.endMembership, { ...request(), memberId: member.person.id })
  await town.settle()
  return member
}

test('nobody’s inbox names a member: theirs speaks to them, an organiser’s of “a member”', async () => {
  const { person, host, organiser, named } = await settledMember()
  const messages = (await town.documentsOf('inbox')) as { memberId: string; title: string; text: string }[]
  const toOthers = messages.filter(({ memberId }) => memberId !== person.id)
  expect(JSON.stringify(toOthers)).not.toContain(named.name)
  expect(JSON.stringify(toOthers)).not.toContain(person.id)
  const organisers = new Set(
    ((await town.documentsOf('members')) as { _id: string; roles: { role: Role }[] }[])
      .filter(({ roles }) => roles.some(({ role }) => role === 'branchSecretary'))
      .map(({ _id }) => _id),
  )
  expect(organisers.has(host.id) && organisers.has(organiser.id)).toBe(true)
  const told = toOthers.filter(
    ({ memberId, title, text }) => tells.test(title + text) && !organisers.has(memberId),
  )
  const membersOwn = await Promise.all(told.map(({ memberId }) => isOrWasMember(memberId)))
  expect(membersOwn).not.toContain(false)
  expect((await person.call(listInbox, { cursor: null })).items.length).toBeGreaterThan(0)
})

/** Whoever was entered in this town was told so. */
const isOrWasMember = async (memberId: string): Promise<boolean> =>
  ((await town.documentsOf('inbox')) as { memberId: string; text: string }[]).some(
    (message) => message.memberId === memberId && message.text.includes('登记了您的组织关系'),
  )

test('no phone is sent a word of it', async () => {
  const { person, host } = await settledMember()
  for (const { openid } of [person, host]) {
    expect((await town.cloud.messages()).filter((message) => message.openid === openid)).toEqual([])
  }
})

test('the function’s log names nobody of the list, and the audit log lies under organisations and names no member', async () => {
  const { person, named } = await settledMember()
  const log = JSON.stringify(await town.cloud.log(1_000))
  expect(log).not.toContain(person.id)
  expect(log).not.toContain(named.name)
  const lines = (await town.documentsOf('audit')).filter(({ action }) => String(action).startsWith('party.'))
  expect(new Set(lines.map(({ action }) => action))).toEqual(
    new Set([
      'party.enterMember',
      'party.confirmReportIn',
      'party.listMembers',
      'party.listReportIns',
      'party.endMembership',
    ]),
  )
  expect(JSON.stringify(lines)).not.toContain(person.id)
  expect(lines.flatMap(({ unitIds }) => unitIds as string[]).filter((id) => !id.startsWith('org-'))).toEqual(
    [],
  )
})

test('when the reading can’t be written down, the list isn’t given out', async () => {
  const { organiser } = await entered(town)
  await town.cloud.faults({ rules: [{ kind: 'fail-before', collection: 'audit' }] })
  const list = organiser.call(party.listMembers, { orgId: 'org-property', cursor: null })
  await expect(list).toBeRefused('core.unavailable')
  await town.cloud.faults()
})

test('in a dump, a membership stands on the person’s own document and nowhere else', async () => {
  const { person } = await applied(town)
  await town.settle()
  const elsewhere = (await town.cloud.dump()).filter(
    ({ collection, document }) =>
      JSON.stringify(document).includes(person.id) && !['members', 'inbox', 'limits'].includes(collection),
  )
  expect(elsewhere).toEqual([])
})
