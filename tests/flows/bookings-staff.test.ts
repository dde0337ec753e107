import { book, getBooking, listMyBookings, listRooms } from '../../shared/bookings/contracts'
import {
  addRoom,
  editRoom,
  listGroups,
  listUnfitting,
  saveGroup,
} from '../../shared/bookings/staff-contracts'
import { newCentre, request } from '../support/centres'
import { community, type Community } from '../support/community'
import { booked, bookingWish, hours, newGroup, newRoom, roomDraft } from '../support/rooms'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const onBehalf = { name: '王秀兰', phone: '13812345678', via: 'phone' as const }

test('a worker books for a resident who called: it is the resident’s, and says who asked', async () => {
  const { room, secretary } = await newRoom(town, { leadMinutes: 2 * 24 * 60, needsApproval: true })
  const resident = await town.resident('happy.b1', { phone: '13812345678' })
  const { id, state, timeline } = await booked(secretary, room.id, { onBehalf })
  // Neither the lead time nor an approval: whoever would be asked enters it.
  expect([state, timeline]).toMatchObject([
    'confirmed',
    [{ by: '社区书记 · 幸福里社区', note: '王**，电话' }],
  ])
  const mine = await resident.call(listMyBookings, { show: 'upcoming', cursor: null })
  expect(mine.items.map((card) => card.id)).toEqual([id])
  expect((await resident.call(getBooking, { id })).reader).toBe('booker')
  expect((await secretary.call(getBooking, { id })).reader).toBe('staff')
  await town.settle()
  const actions = (await town.documentsOf('audit')).map(({ action }) => action)
  expect(actions).toContain('bookings.book')
})

test('for somebody without an account the booking is the desk’s own, and their quota holds all the same', async () => {
  const quotas = { bookingsPerWeek: 1, minutesPerDay: null, householdBookingsPerWeek: null }
  const { room, secretary } = await newRoom(town, { quotas })
  const { id } = await booked(secretary, room.id, { onBehalf })
  expect((await secretary.call(getBooking, { id })).bookerName).toBe('王秀兰')
  const again = bookingWish(room.id, { onBehalf, at: { date: '2026-11-18' } })
  await expect(secretary.call(book, again)).toBeRefused('booking.over_week_quota')
  const other = { ...onBehalf, name: '李桂芳', phone: null, via: 'desk' as const }
  expect((await booked(secretary, room.id, { onBehalf: other, at: { date: '2026-11-18' } })).state).toBe(
    'confirmed',
  )
})

test('nobody but the room’s staff books for somebody else, or sees what is not theirs', async () => {
  const { room, secretary } = await newRoom(town)
  const [resident, neighbour] = await Promise.all([town.resident(), town.secretary('locust')])
  for (const person of [resident, neighbour]) {
    await expect(person.call(book, bookingWish(room.id, { onBehalf }))).toBeRefused('booking.not_staff')
  }
  const { id } = await booked(secretary, room.id, { onBehalf })
  await expect(neighbour.call(getBooking, { id })).toBeRefused('core.not_found')
})

test('a partner unit shares a room on its own terms; the community’s staff can’t change them', async () => {
  const { id: centreId, secretary } = await newCentre(town)
  const liaison = await town.liaison()
  const wish = {
    ...request(),
    centreId,
    partnerId: 'property-happy',
    room: roomDraft({ name: '物业会议室' }),
  }
  await expect(secretary.call(addRoom, wish)).toBeRefused('booking.not_staff')
  const room = await liaison.call(addRoom, wish)
  expect([room.sharedBy, room.ownerId]).toEqual(['幸福里物业', 'property-happy'])
  expect(await liaison.call(addRoom, wish)).toEqual(room)
  const edit = { id: room.id, ...request(), revision: room.revision, room: roomDraft({ capacity: 8 }) }
  await expect(secretary.call(editRoom, edit)).toBeRefused('booking.not_staff')
  expect((await liaison.call(editRoom, edit)).capacity).toBe(8)
  const { items } = await town.stranger().call(listRooms, { centreId, cursor: null })
  expect(items.map(({ sharedBy }) => sharedBy)).toEqual(['幸福里物业'])
})

test.each([
  [
    'with hours that overlap',
    {
      weekly: Array.from({ length: 7 }, () => [
        { from: 540, to: 720 },
        { from: 690, to: 780 },
      ]),
    },
    'booking.hours_overlap',
  ],
  [
    'with hours of twenty minutes',
    { weekly: Array.from({ length: 7 }, () => [{ from: 540, to: 560 }]) },
    'booking.hours_off_grid',
  ],
  ['with lengths of half a slot', { shortestMinutes: 45 }, 'booking.lengths_off_grid'],
  [
    'whose longest is below its shortest',
    { shortestMinutes: 120, longestMinutes: 60 },
    'booking.longest_below_shortest',
  ],
] as const)('a room %s is refused', async (_, changed, reason) => {
  const { id: centreId, secretary } = await newCentre(town)
  const draft = roomDraft(changed)
  await expect(secretary.call(addRoom, { ...request(), centreId, partnerId: null, room: draft })).toBeRefused(
    reason,
  )
})

test('who edits a room that somebody has changed meanwhile reads again first; what no longer fits is listed', async () => {
  const { room, secretary } = await newRoom(town)
  const worker = await town.holder('communityWorker', 'happy')
  const resident = await town.resident()
  const { id } = await booked(resident, room.id, { headCount: 18 })
  const edit = (by: typeof worker, changed: Parameters<typeof roomDraft>[0]) =>
    by.call(editRoom, { id: room.id, ...request(), revision: room.revision, room: roomDraft(changed) })
  await edit(secretary, { capacity: 12 })
  await expect(edit(worker, { capacity: 30 })).toBeRefused('core.changed_meanwhile')
  const { bookings } = await worker.call(listUnfitting, { roomId: room.id })
  expect(bookings.map((row) => [row.id, row.reason])).toEqual([[id, 'booking.too_many_people']])
  expect((await resident.call(getBooking, { id })).state).toBe('confirmed')
  await expect(resident.call(listUnfitting, { roomId: room.id })).toBeRefused('core.role_missing')
  const neighbour = await town.secretary('locust')
  await expect(neighbour.call(listUnfitting, { roomId: room.id })).toBeRefused('booking.not_staff')
})

test('a group changes its leaders, and whoever no longer leads it books in its name no more', async () => {
  const { room, secretary } = await newRoom(town)
  const { leader, group, party } = await newGroup(town, secretary)
  await booked(leader, room.id, { party })
  const next = await town.resident('happy.b2', { name: '赵敏', phone: '13900005678' })
  const change = {
    ...request(),
    id: group.id,
    unitId: 'happy',
    name: '夕阳红合唱团',
    isActive: true,
    keepLeaderIds: [],
    addLeader: { name: '赵敏', phoneEnding: '5678' },
  }
  const changed = await secretary.call(saveGroup, change)
  expect(changed.leaders).toEqual([{ memberId: next.id, name: '赵*' }])
  expect(await secretary.call(saveGroup, change)).toEqual(changed)
  await expect(secretary.call(saveGroup, { ...change, name: '合唱团' })).toBeRefused('core.request_id_reused')
  const wish = bookingWish(room.id, { party, at: { from: hours(16), to: hours(17) } })
  await expect(leader.call(book, wish)).toBeRefused('booking.not_your_group')
  const { items } = await next.call(listMyBookings, { show: 'upcoming', cursor: null })
  expect(items.map(({ partyName }) => partyName)).toEqual(['夕阳红合唱团'])
  expect((await secretary.call(listGroups, { unitId: 'happy', cursor: null })).items).toEqual([changed])
})

test('a leader is found by name and number alone, and groups are kept by those who run the community', async () => {
  const secretary = await town.secretary()
  await town.resident('happy.b1', { name: '赵敏', phone: '13900005678' })
  const wish = {
    id: null,
    unitId: 'happy',
    name: '太极队',
    isActive: true,
    keepLeaderIds: [],
    addLeader: { name: '赵敏', phoneEnding: '0000' },
  }
  await expect(secretary.call(saveGroup, { ...wish, ...request() })).toBeRefused('booking.leader_not_found')
  const neighbour = await town.secretary('locust')
  const right = { ...wish, addLeader: { name: '赵敏', phoneEnding: '5678' } }
  await expect(neighbour.call(saveGroup, { ...right, ...request() })).toBeRefused('members.outside_scope')
  await expect(neighbour.call(listGroups, { unitId: 'happy', cursor: null })).toBeRefused(
    'members.outside_scope',
  )
})
