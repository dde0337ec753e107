import { book, cancelBooking, getCalendarFile } from '../../shared/bookings/contracts'
import { addRoom } from '../../shared/bookings/staff-contracts'
import { linkToExport, requestExport } from '../../shared/exports/contracts'
import { eventsIn, readCalendar } from '../support/calendars'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { addedRoom, booked, bookingWish, hours, newRoom, roomDraft, TUESDAY } from '../support/rooms'
import { followLink, openSheet } from '../support/sheets'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const entryIn = (text: string) => readCalendar(text).parts.find(({ name }) => name === 'VEVENT')!

test('one’s own booking goes into the phone’s calendar, and its cancelling too', async () => {
  const { room } = await newRoom(town)
  const resident = await town.resident()
  const { id } = await booked(resident, room.id)
  const { fileName, text } = await resident.call(getCalendarFile, { id })
  expect(fileName).toBe('二楼活动室 11月17日 14.00–15.00.ics')
  expect(eventsIn(text)).toEqual(['2026-11-17 14:00 → 2026-11-17 15:00 二楼活动室：合唱排练'])
  const { values, parts } = entryIn(text)
  expect(values).toMatchObject({
    LOCATION: '幸福里党群服务站 二层 二楼活动室，幸福路 12 号一层',
    STATUS: 'CONFIRMED',
    SEQUENCE: '1',
  })
  expect(parts.map(({ values: alarm }) => alarm.TRIGGER)).toEqual(['-PT60M'])
  await resident.call(cancelBooking, { id, ...request(), because: null })
  const cancelled = entryIn((await resident.call(getCalendarFile, { id })).text).values
  expect(cancelled).toMatchObject({ UID: values.UID, STATUS: 'CANCELLED' })
  expect(Number(cancelled.SEQUENCE)).toBeGreaterThan(1)
})

test('a time that ends at midnight ends on the next day in the calendar', async () => {
  const weekly = roomDraft().weekly.map(() => [{ from: hours(9), to: hours(24) }])
  const { room } = await newRoom(town, { weekly })
  const resident = await town.resident()
  const { id } = await booked(resident, room.id, { at: { from: hours(22), to: hours(24) } })
  const { text } = await resident.call(getCalendarFile, { id })
  expect(eventsIn(text)).toEqual(['2026-11-17 22:00 → 2026-11-18 00:00 二楼活动室：合唱排练'])
})

test('nobody gets the calendar file of somebody else’s booking, but the room’s staff do', async () => {
  const { room, secretary } = await newRoom(town)
  const { id } = await booked(await town.resident(), room.id)
  await expect((await town.resident('happy.b2')).call(getCalendarFile, { id })).toBeRefused('core.not_found')
  await expect((await town.secretary('locust')).call(getCalendarFile, { id })).toBeRefused('core.not_found')
  expect(eventsIn((await secretary.call(getCalendarFile, { id })).text)).toHaveLength(1)
})

const wish = (unitId = 'happy', period = { from: '2026-11-16', to: '2026-11-22' }) => ({
  ...request(),
  kind: 'bookings' as const,
  parameters: { unitId, ...period },
})

/** Asks, lets the job run, and opens what the link leads to. */
async function tableFor(person: Person, wanted = wish()) {
  const { id } = await person.call(requestExport, wanted)
  await town.settle()
  const { url, fileName } = await person.call(linkToExport, { ...request(), id })
  return { fileName, ...openSheet((await followLink(url)).bytes) }
}

test('a secretary gets the bookings of the community’s rooms as a table, by the time they begin', async () => {
  const { room, centreId, secretary } = await newRoom(town)
  const hall = await addedRoom(secretary, centreId, {
    name: '报告厅',
    floor: '',
    needsApproval: true,
    capacity: 200,
  })
  const resident = await town.resident()
  await booked(resident, hall.id, {
    at: { date: '2026-11-20', from: hours(9), to: hours(11) },
    headCount: 120,
  })
  const { id } = await booked(resident, room.id)
  await booked(await town.resident('happy.b2'), room.id, { at: { date: '2026-11-23' } })
  await resident.call(cancelBooking, { id, ...request(), because: null })
  const { name, rows, fileName } = await tableFor(secretary)
  expect(name).toBe('预约清单')
  expect(fileName).toBe('预约清单 幸福里社区 2026.11.16 至 2026.11.22.xlsx')
  const [heading, ...lines] = rows
  expect(heading).toEqual([
    ...['服务中心', '场地', '楼层', '日期', '开始', '结束', '时长（分钟）', '状态', '预约方', '团队或单位'],
    ...['用途', '人数', '每周预约', '代约', '提交时间'],
  ])
  const centre = '幸福里党群服务站'
  expect(lines.map((line) => line.slice(0, -1))).toEqual([
    [
      centre,
      '二楼活动室',
      '二层',
      '2026.11.17',
      '14:00',
      '15:00',
      60,
      '已取消',
      '个人',
      null,
      '合唱排练',
      8,
      null,
      null,
    ],
    [
      centre,
      '报告厅',
      null,
      '2026.11.20',
      '09:00',
      '11:00',
      120,
      '等待确认',
      '个人',
      null,
      '合唱排练',
      120,
      null,
      null,
    ],
  ])
})

test('no name and no phone number of a person is in the table', async () => {
  const { room, secretary } = await newRoom(town, { asksContact: true })
  await booked(await town.resident('happy.b1', { name: '欧阳秀兰' }), room.id, { contact: '13812345678' })
  const { xml } = await tableFor(secretary)
  for (const secret of ['欧阳', '13812345678', '138']) expect(xml).not.toContain(secret)
})

test('a unit that shares a room takes home what was booked there, and nothing of the centre’s own rooms', async () => {
  const { room, centreId } = await newRoom(town)
  const liaison = await town.liaison()
  const shared = await liaison.call(addRoom, {
    ...request(),
    centreId,
    partnerId: 'property-happy',
    room: roomDraft({ name: '物业会议室' }),
  })
  const resident = await town.resident()
  await booked(resident, room.id)
  await booked(resident, shared.id, { at: { date: '2026-11-18' } })
  const roomsIn = ({ rows }: { rows: unknown[][] }) => rows.slice(1).map((row) => row[1])
  const { fileName, ...sheet } = await tableFor(liaison, wish('property-happy'))
  expect(roomsIn(sheet)).toEqual(['物业会议室'])
  expect(fileName).toBe('预约清单 幸福里物业 2026.11.16 至 2026.11.22.xlsx')
  expect(roomsIn(await tableFor(await town.secretary()))).toEqual(['二楼活动室', '物业会议室'])
  await expect(liaison.call(requestExport, wish('happy'))).toBeRefused('members.outside_scope')
})

test('who doesn’t run the rooms of a unit gets no table of them', async () => {
  await newRoom(town)
  const [grid, elsewhere, resident, liaison] = await Promise.all([
    town.holder('gridWorker', 'happy.g1'),
    town.secretary('locust'),
    town.resident(),
    town.liaison(),
  ])
  await expect(grid.call(requestExport, wish())).toBeRefused('members.outside_scope')
  await expect(elsewhere.call(requestExport, wish())).toBeRefused('members.outside_scope')
  await expect(resident.call(requestExport, wish())).toBeRefused('core.role_missing')
  const cases = { ...wish('property-happy'), kind: 'appeals' as const }
  await expect(liaison.call(requestExport, cases)).toBeRefused('members.outside_scope')
})

test('a purpose that looks like a formula stays text', async () => {
  const { room, secretary } = await newRoom(town)
  const resident = await town.resident()
  await resident.call(book, bookingWish(room.id, { purpose: '=HYPERLINK("x")', at: { date: TUESDAY } }))
  const { rows, xml } = await tableFor(secretary)
  expect(rows[1]?.[10]).toBe('=HYPERLINK("x")')
  expect(xml).not.toContain('<f>')
})
