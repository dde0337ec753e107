import { randomUUID } from 'node:crypto'
import { getAppeal, submitAppeal } from '../../shared/direct-line/contracts'
import { acceptAppeal, listWork } from '../../shared/direct-line/staff-contracts'
import { listInbox, markInboxSeen } from '../../shared/inbox/contracts'
import {
  addHome,
  confirmHome,
  correctMe,
  declineHome,
  endRole,
  grantRole,
  leaveHome,
  listMembers,
  listPendingHomes,
  listUnits,
  me,
  register,
  setCurrentHome,
  showOpenWork,
} from '../../shared/members/contracts'
import { DAY } from '../../shared/time'
import { darkStairs } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { refusalOf } from '../support/refusals'
import { timesTold } from '../support/told'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const request = () => ({ requestId: randomUUID() })
const flat = { entranceId: 'happy.b1.e1', room: '501' }

async function registered(room = '501'): Promise<{ person: Person; memberId: string; householdId: string }> {
  const person = town.stranger()
  const home = { ...flat, room }
  const { id } = await person.call(register, { ...request(), name: '赵敏', phone: '13900001111', home })
  return { person, memberId: id, householdId: `happy.b1.e1.${room}` }
}
const meOf = async (person: Person) => (await person.call(me, {})).member!
const titles = async (person: Person) =>
  (await person.call(listInbox, { cursor: null })).items.map((item) => item.title)

test('registering goes from community over building to entrance, and needs nobody’s leave', async () => {
  const stranger = town.stranger()
  expect((await stranger.call(me, {})).member).toBeNull()
  const names = async (level: 'community' | 'building' | 'entrance', within: string | null) =>
    (await stranger.call(listUnits, { level, within })).units.map((unit) => unit.name)
  expect(await names('community', null)).toEqual(['幸福里社区', '槐荫社区'])
  expect(await names('building', 'happy')).toEqual(['1号楼', '2号楼'])
  expect(await names('entrance', 'happy.b1')).toEqual(['1单元'])
  const mine = await stranger.call(register, { ...request(), name: '赵敏', phone: '13900001111', home: flat })
  expect(mine).toMatchObject({
    name: '赵敏',
    maskedPhone: '139****1111',
    roles: [],
    homes: [{ label: '幸福里社区 1号楼 1单元 501室', state: 'pending' }],
  })
})

test('registering again is refused, and an unknown entrance names its field', async () => {
  const { person } = await registered()
  const again = { ...request(), name: '赵敏', phone: null, home: flat }
  await expect(person.call(register, again)).toBeRefused('members.already_registered')
  const nowhere = { ...again, home: { entranceId: 'nowhere', room: '501' } }
  const refusal = await refusalOf(town.stranger().call(register, nowhere))
  expect(refusal.fields).toEqual({ 'home.entranceId': 'members.unknown_unit' })
  const notAnEntrance = { ...again, home: { entranceId: 'happy', room: '501' } }
  await expect(town.stranger().call(register, notAnEntrance)).toBeRefused('members.unknown_unit')
})

test('the building leader is asked, confirms, and the resident is told', async () => {
  const leader = await town.leader('happy.b1')
  const { person, memberId, householdId } = await registered()
  await town.settle()
  expect(await titles(leader)).toEqual(['有住户等您确认'])
  const pending = await leader.call(listPendingHomes, { unitId: 'happy.b1', cursor: null })
  expect(pending.items).toMatchObject([{ memberId, name: '赵敏', maskedPhone: '139****1111', householdId }])
  await leader.call(confirmHome, { ...request(), memberId, householdId })
  await town.settle()
  expect((await meOf(person)).homes[0]?.state).toBe('confirmed')
  expect(await titles(person)).toEqual(['住处已确认'])
  expect((await leader.call(listPendingHomes, { unitId: 'happy.b1', cursor: null })).items).toEqual([])
  expect(await town.documentsOf('households')).toMatchObject([{ _id: householdId, contactId: memberId }])
})

test('with no leader in the building the grid worker is asked, and reminded when two working days have passed', async () => {
  const gridWorker = await town.holder('gridWorker', 'happy.g1')
  await registered()
  await town.settle()
  expect(await titles(gridWorker)).toEqual(['有住户等您确认'])
  await town.cloud.clock.advance(2 * DAY + 1000)
  await town.settle()
  await town.settle()
  expect(await titles(gridWorker)).toEqual(['还有住户等您确认', '有住户等您确认'])
})

test('declining says why, and the home can be claimed again', async () => {
  const leader = await town.leader('happy.b1')
  const { person, memberId, householdId } = await registered()
  await leader.call(declineHome, { ...request(), memberId, householdId, because: '501 是另一户，请核对房号' })
  expect((await meOf(person)).homes[0]).toMatchObject({
    state: 'declined',
    declinedBecause: '501 是另一户，请核对房号',
  })
  const again = await person.call(addHome, { ...request(), home: flat })
  expect(again.homes.map((home) => home.state)).toEqual(['pending'])
})

test.each([
  ['a leader of another building', () => town.leader('happy.b2'), 'members.outside_scope'],
  ['a secretary of another community', () => town.secretary('locust'), 'members.outside_scope'],
  ['an entrance leader', () => town.holder('entranceLeader', 'happy.b1.e1'), 'core.role_missing'],
  ['a neighbour', () => town.resident('happy.b1'), 'core.role_missing'],
  [
    'the leader who lives there',
    () => town.holder('buildingLeader', 'happy.b1', { at: 'happy.b1', room: '501' }),
    'members.own_home',
  ],
] as const)('%s can’t confirm a home', async (_, who, reason) => {
  const { memberId, householdId } = await registered()
  await expect((await who()).call(confirmHome, { ...request(), memberId, householdId })).toBeRefused(reason)
})

test('of several homes one is current; moving out ends the confirmation at once and keeps past cases', async () => {
  const resident = await town.resident('happy.b1', { room: '501' })
  const { id } = await resident.call(submitAppeal, darkStairs())
  const two = await resident.call(addHome, {
    ...request(),
    home: { entranceId: 'locust.b2.e1', room: '302' },
  })
  expect(two.homes.map((home) => home.communityName)).toEqual(['幸福里社区', '槐荫社区'])
  const moved = await resident.call(setCurrentHome, { ...request(), householdId: 'locust.b2.e1.302' })
  expect(moved.currentHouseholdId).toBe('locust.b2.e1.302')
  const left = await resident.call(leaveHome, { ...request(), householdId: 'happy.b1.e1.501' })
  expect(left.homes.map((home) => home.householdId)).toEqual(['locust.b2.e1.302'])
  expect((await resident.call(getAppeal, { id })).relation).toBe('owner')
  const gone = { ...request(), householdId: 'happy.b1.e1.501' }
  await expect(resident.call(leaveHome, gone)).toBeRefused('members.home_missing')
})

test('who has moved out speaks for the household no longer', async () => {
  const leader = await town.leader('happy.b1')
  const { person, memberId, householdId } = await registered()
  await leader.call(confirmHome, { ...request(), memberId, householdId })
  await town.settle()
  await person.call(leaveHome, { ...request(), householdId })
  await town.settle()
  expect(await town.documentsOf('households')).toMatchObject([{ _id: householdId, contactId: null }])
})

test('name and phone can be corrected, and the phone taken away', async () => {
  const { person } = await registered()
  expect(await person.call(correctMe, { ...request(), name: '赵 敏' })).toMatchObject({
    name: '赵 敏',
    maskedPhone: '139****1111',
  })
  expect((await person.call(correctMe, { ...request(), phone: null })).maskedPhone).toBeNull()
})

test('an administrator names a leader, who can act at once; a role on the wrong level is refused', async () => {
  const admin = await town.admin()
  const resident = await town.resident('happy.b2')
  const grant = { memberId: resident.id, role: 'buildingLeader' as const, unitId: 'happy.b2', until: null }
  await expect(admin.call(grantRole, { ...request(), ...grant, unitId: 'happy' })).toBeRefused(
    'members.role_level',
  )
  await expect(resident.call(grantRole, { ...request(), ...grant })).toBeRefused('core.role_missing')
  const card = await admin.call(grantRole, { ...request(), ...grant })
  expect(card.roles).toMatchObject([{ role: 'buildingLeader', unitName: '幸福里社区 2号楼' }])
  expect((await resident.call(listPendingHomes, { unitId: 'happy.b2', cursor: null })).items).toEqual([])
  const holders = await admin.call(listMembers, {
    unitId: 'happy.b2',
    show: 'roleHolders',
    name: null,
    cursor: null,
  })
  expect(holders.items.map((member) => member.id)).toEqual([resident.id])
  const byName = await admin.call(listMembers, {
    unitId: 'happy',
    show: 'residents',
    name: '王秀兰',
    cursor: null,
  })
  expect(byName.items.map((member) => member.id)).toEqual([resident.id])
})

test('ending a role shows what it leaves open and hands it over', async () => {
  const [admin, leaving, staying, resident] = await Promise.all([
    town.admin(),
    town.secretary(),
    town.holder('secretary', 'happy'),
    town.resident(),
  ])
  const { id } = await resident.call(submitAppeal, darkStairs())
  await leaving.call(acceptAppeal, { id, ...request() })
  const [grant] = (await meOf(leaving)).roles
  const which = { memberId: leaving.id, grantId: grant!.id }
  const open = await admin.call(showOpenWork, which)
  expect(open).toMatchObject({ appeals: [{ id, title: '楼道灯坏了三天，晚上看不见台阶' }], pendingHomes: 0 })
  await expect(admin.call(endRole, { ...request(), ...which, handOverTo: leaving.id })).toBeRefused(
    'members.hand_over_to_self',
  )
  await expect(admin.call(endRole, { ...request(), ...which, handOverTo: resident.id })).toBeRefused(
    'members.hand_over_without_role',
  )
  await admin.call(endRole, { ...request(), ...which, handOverTo: staying.id })
  await expect(leaving.call(listWork, { unitId: 'happy', show: 'owed', cursor: null })).toBeRefused(
    'core.role_missing',
  )
  await town.settle()
  expect(await town.documentsOf('appeals')).toMatchObject([{ _id: id, handlerId: staying.id }])
  const { timeline } = await resident.call(getAppeal, { id })
  expect(timeline.map((line) => line.move)).toEqual(['submit', 'accept', 'handOver'])
  expect(await timesTold(resident, '换了办理人')).toBe(1)
  expect(await timesTold(staying, '换您负责')).toBe(1)
  expect(await timesTold(leaving, '换您负责')).toBe(0)
})

test('with no successor named, open cases go back to the desk', async () => {
  const [admin, leaving, resident] = await Promise.all([town.admin(), town.secretary(), town.resident()])
  const { id } = await resident.call(submitAppeal, darkStairs())
  await leaving.call(acceptAppeal, { id, ...request() })
  const [grant] = (await meOf(leaving)).roles
  const end = { ...request(), memberId: leaving.id, grantId: grant!.id, handOverTo: null }
  await admin.call(endRole, end)
  await town.settle()
  expect(await town.documentsOf('appeals')).toMatchObject([{ _id: id, handlerId: null }])
  const holders = { unitId: 'happy', show: 'roleHolders' as const, name: null, cursor: null }
  expect((await admin.call(listMembers, holders)).items).toEqual([])
})

test('a role ends by itself at its time', async () => {
  const [admin, resident] = await Promise.all([town.admin(), town.resident()])
  const until = (await town.cloud.clock.now()) + DAY
  await admin.call(grantRole, {
    ...request(),
    memberId: resident.id,
    role: 'gridWorker',
    unitId: 'happy.g1',
    until,
  })
  const list = () => resident.call(listWork, { unitId: 'happy.g1', show: 'owed', cursor: null })
  expect((await list()).items).toEqual([])
  await town.cloud.clock.advance(DAY + 1000)
  await expect(list()).toBeRefused('core.role_missing')
})

test('the last administrator can’t end the own role by mistake', async () => {
  const admin = await town.admin()
  const [grant] = (await meOf(admin)).roles
  const end = { ...request(), memberId: admin.id, grantId: grant!.id, handOverTo: null }
  await expect(admin.call(endRole, end)).toBeRefused('members.own_admin_role')
})

test('unread stays unread until it was seen, and never comes back', async () => {
  const leader = await town.leader('happy.b1')
  await registered()
  await town.settle()
  expect((await meOf(leader)).hasUnreadInbox).toBe(true)
  const [item] = (await leader.call(listInbox, { cursor: null })).items
  expect(item?.isUnread).toBe(true)
  await leader.call(markInboxSeen, { upTo: item!.at })
  await leader.call(markInboxSeen, { upTo: 1 })
  expect((await meOf(leader)).hasUnreadInbox).toBe(false)
  expect((await leader.call(listInbox, { cursor: null })).items[0]?.isUnread).toBe(false)
})
