import { randomUUID } from 'node:crypto'
import { getAppeal, submitAppeal } from '../../shared/direct-line/contracts'
import type { Concerns } from '../../shared/direct-line/draft'
import { acceptAppeal, listWork } from '../../shared/direct-line/staff-contracts'
import { listInbox } from '../../shared/inbox/contracts'
import { grantRole, showOpenWork } from '../../shared/members/contracts'
import type { Role } from '../../shared/roles'
import { brokenLift } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { refusalOf } from '../support/refusals'
import { countedFor, waysOf, type Sought } from '../support/ways'

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const request = () => ({ requestId: randomUUID() })
let rooms = 300

/** A complaint about somebody in charge, by a resident of building 1. */
async function complaint(concerns: Concerns): Promise<{ sought: Sought; resident: Person }> {
  const room = String(rooms++)
  const resident = await town.resident('happy.b1', { room, name: '董佳怡' })
  const view = await resident.call(submitAppeal, {
    ...brokenLift(),
    kind: 'complaint',
    text: '网格和社区的人收了好处不管电梯。请上级来查。',
    place: { kind: 'home', householdId: `happy.b1.e1.${room}` },
    concerns,
  })
  await town.settle()
  return { sought: view, resident }
}

/** Somebody with a role, and perhaps a second one above. */
async function inCharge(role: Role, unitId: string, above: readonly [Role, string] | null): Promise<Person> {
  const person = await town.holder(role, unitId)
  if (above) {
    const [second, at] = above
    const grant = { memberId: person.id, role: second, unitId: at, until: null }
    await (await town.admin()).call(grantRole, { ...request(), ...grant })
  }
  return person
}

const tree = ['happy.b1', 'happy.g1', 'happy', 's1', 'd1']

describe('whom it concerns can neither see, act on nor find it', () => {
  test.each<[Role, string, Concerns, readonly [Role, string] | null]>([
    ['entranceLeader', 'happy.b1.e1', 'grid', null],
    ['buildingLeader', 'happy.b1', 'grid', null],
    ['gridWorker', 'happy.g1', 'grid', null],
    ['communityWorker', 'happy', 'community', null],
    ['secretary', 'happy', 'community', null],
    ['branchSecretary', 'org-happy', 'community', null],
    ['partnerLiaison', 'property-happy', 'community', null],
    ['subdistrictOfficer', 's1', 'subdistrict', null],
    ['gridWorker', 'happy.g1', 'grid', ['communityWorker', 'happy']],
    ['gridWorker', 'happy.g1', 'grid', ['subdistrictOfficer', 's1']],
    ['secretary', 'happy', 'community', ['subdistrictOfficer', 's1']],
    ['branchSecretary', 'org-happy', 'community', ['subdistrictOfficer', 's1']],
    ['communityWorker', 'happy', 'community', ['admin', 'd1']],
    ['subdistrictOfficer', 's1', 'subdistrict', ['admin', 'd1']],
  ])('%s of %s, a case that concerns the %s (second role: %s)', async (role, unitId, concerns, above) => {
    const person = await inCharge(role, unitId, above)
    // What their own list leaves out, their sum leaves out too.
    const counted = async () => (above ? countedFor(person, above[1]) : 0)
    const before = await counted()
    const { sought } = await complaint(concerns)
    const refusal = await refusalOf(person.call(getAppeal, { id: sought.id }))
    expect(refusal.reason).toBe('core.not_found')
    expect(await counted()).toBe(before)
    expect(await waysOf(town, person, sought, tree)).toEqual([])
  })

  test('whoever is given a role in that unit later doesn’t see it from then on, though they handle cases above', async () => {
    const person = await town.holder('subdistrictOfficer', 's1')
    const { sought } = await complaint('community')
    expect((await person.call(getAppeal, { id: sought.id })).viewpoint).toBe('staff')
    const grant = { memberId: person.id, role: 'secretary' as const, unitId: 'happy', until: null }
    await (await town.admin()).call(grantRole, { ...request(), ...grant })
    await town.settle()
    const refusal = await refusalOf(person.call(getAppeal, { id: sought.id }))
    expect(refusal.reason).toBe('core.not_found')
    const { items } = await person.call(listWork, { unitId: 's1', show: 'desk', cursor: null })
    expect(items.map(({ id }) => id)).not.toContain(sought.id)
  })

  test('those below the level named don’t see it either', async () => {
    const worker = await town.holder('gridWorker', 'happy.g1')
    const { sought } = await complaint('community')
    expect(await waysOf(town, worker, sought, tree)).toEqual([])
  })

  test('a community’s own figures don’t give it away, and the subdistrict’s have it', async () => {
    const [secretary, officer, neighbour] = await Promise.all([
      town.secretary(),
      town.holder('subdistrictOfficer', 's1'),
      town.resident(),
    ])
    const before = [await countedFor(secretary, 'happy'), await countedFor(officer, 's1')]
    await complaint('community')
    expect(await countedFor(secretary, 'happy')).toBe(before[0])
    expect(await countedFor(neighbour, 'happy')).toBe(before[0])
    expect(await countedFor(officer, 's1')).toBe(before[1]! + 1)
  })

  test('a grid worker who lives there isn’t told of it by the figures that residents see', async () => {
    const worker = await town.holder('gridWorker', 'happy.g1', { at: 'happy.b2', room: '880' })
    const before = await countedFor(worker, 'happy')
    await complaint('grid')
    expect(await countedFor(worker, 'happy')).toBe(before)
    expect(await countedFor(await town.secretary(), 'happy')).toBe(before + 1)
  })

  test('their roles end without it among the work they leave', async () => {
    const person = await inCharge('gridWorker', 'happy.g1', ['communityWorker', 'happy'])
    const { sought } = await complaint('grid')
    const admin = await town.admin()
    const work = await admin.call(showOpenWork, {
      memberId: person.id,
      grantId: `${person.id}.gridWorker.happy.g1`,
    })
    expect(JSON.stringify(work)).not.toContain(sought.id)
  })
})

describe('the level above sees it, is told of it and handles it', () => {
  test.each<[Concerns, Role, string]>([
    ['grid', 'secretary', 'happy'],
    ['community', 'subdistrictOfficer', 's1'],
    ['subdistrict', 'admin', 'd1'],
  ])('a case that concerns the %s goes to the %s', async (concerns, role, unitId) => {
    const above = await town.holder(role, unitId)
    const { sought, resident } = await complaint(concerns)
    const ways = await waysOf(town, above, sought, [unitId])
    expect(ways).toEqual(
      expect.arrayContaining([
        'the case itself',
        'accepting',
        'messages',
        `desk of ${unitId}`,
        `search in ${unitId}`,
        `cases behind figures of ${unitId}`,
        // A district’s table is nobody’s to take away.
        ...(role === 'admin' ? [] : [`table of ${unitId}`]),
      ]),
    )
    expect(ways).not.toContain('the public case')
    const { timeline } = await resident.call(getAppeal, { id: sought.id })
    expect(timeline.map((line) => line.move).slice(0, 2)).toEqual(['submit', 'accept'])
  })
})

test('whom it concerns hears nothing of it, however far it goes', async () => {
  const [worker, officer] = await Promise.all([
    inCharge('communityWorker', 'happy', ['subdistrictOfficer', 's1']),
    town.holder('subdistrictOfficer', 's1'),
  ])
  const { sought, resident } = await complaint('community')
  await officer.call(acceptAppeal, { id: sought.id, ...request() })
  await town.settle()
  expect(JSON.stringify(await worker.call(listInbox, { cursor: null }))).not.toContain(sought.id)
  expect(JSON.stringify(await officer.call(listInbox, { cursor: null }))).toContain(sought.id)
  expect(JSON.stringify(await resident.call(listInbox, { cursor: null }))).toContain('已受理')
})

test('somebody whose home isn’t in a grid yet is told to name the community', async () => {
  const entrance = town.units.get('happy.b1.e1')!
  town.units.set('newly-built.e1', { ...entrance, unitIds: entrance.unitIds.slice(0, 3) })
  const resident = await town.resident('newly-built')
  const refusal = await refusalOf(resident.call(submitAppeal, { ...brokenLift(), concerns: 'grid' }))
  expect(refusal).toMatchObject({ code: 'INVALID', fields: { concerns: 'appeal.named_unknown' } })
})

test('the desk of such a case is never below the cut', async () => {
  const { sought } = await complaint('community')
  const [stored] = (await town.documentsOf('appeals')).filter(({ _id }) => _id === sought.id)
  expect(stored).toMatchObject({ unitIds: ['d1', 's1'], deskId: 's1' })
  const officer = await town.holder('subdistrictOfficer', 's1')
  const { items } = await officer.call(listWork, { unitId: 's1', show: 'desk', cursor: null })
  expect(items.map(({ id }) => id)).toContain(sought.id)
})
