import { cancelBooking } from '../../shared/bookings/contracts'
import { renewRoomFeed, showRoomFeed } from '../../shared/bookings/staff-contracts'
import { sentences } from '../../shared/errors'
import { eventsIn, readCalendar } from '../support/calendars'
import { request } from '../support/centres'
import { PlatformFailure } from '../support/cloud'
import { community, type Community } from '../support/community'
import { feedOf, subscribe } from '../support/feeds'
import { addedRoom, booked, hours, newRoom, TUESDAY } from '../support/rooms'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const linesAt = async (path: string) => eventsIn((await subscribe(town, path)).text)

test('whoever has the link sees in their calendar when the room is taken, and no longer what was cancelled', async () => {
  const { room, secretary } = await newRoom(town)
  const path = await feedOf(secretary, room.id)
  expect(await linesAt(path)).toEqual([])
  const resident = await town.resident()
  const { id } = await booked(resident, room.id)
  await booked(await town.resident('happy.b2'), room.id, {
    at: { date: '2026-11-20', from: hours(9), to: hours(12) },
  })
  expect(await linesAt(path)).toEqual([
    '2026-11-17 14:00 → 2026-11-17 15:00 已有人用',
    '2026-11-20 09:00 → 2026-11-20 12:00 已有人用',
  ])
  await resident.call(cancelBooking, { id, ...request(), because: null })
  expect(await linesAt(path)).toEqual(['2026-11-20 09:00 → 2026-11-20 12:00 已有人用'])
})

test('it says where, is called after the room, and asks to be read again every hour', async () => {
  const { room, secretary } = await newRoom(town)
  await booked(await town.resident(), room.id)
  const { status, headers, text } = await subscribe(town, await feedOf(secretary, room.id))
  expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
  const { values, parts } = readCalendar(text)
  expect(values).toMatchObject({
    NAME: '幸福里党群服务站 二楼活动室',
    'REFRESH-INTERVAL;VALUE=DURATION': 'PT1H',
  })
  const [event] = parts.filter(({ name }) => name === 'VEVENT')
  expect(event?.values.LOCATION).toBe('幸福里党群服务站 二楼活动室，幸福路 12 号一层')
})

test('nothing in it says who books, what for, or with how many, nor does what the function reads', async () => {
  const { room, secretary } = await newRoom(town, { asksContact: true })
  const resident = await town.resident('happy.b1', { name: '欧阳秀兰' })
  const { id } = await booked(resident, room.id, {
    contact: '13812345678',
    purpose: '金婚纪念',
    headCount: 17,
  })
  const { text } = await subscribe(town, await feedOf(secretary, room.id))
  for (const secret of ['欧阳秀兰', '13812345678', '金婚纪念', '17人', id, resident.id]) {
    expect(text).not.toContain(secret)
  }
  const [run] = await town.cloud.log(1)
  expect(run?.function).toBe('feeds')
  expect(run?.database.map(({ collection }) => collection)).toEqual(['roomFeeds', 'roomDays'])
})

test('each room has a link of its own', async () => {
  const { room, centreId, secretary } = await newRoom(town)
  const other = await addedRoom(secretary, centreId, { name: '三楼会议室' })
  await booked(await town.resident(), room.id)
  const [path, otherPath] = [await feedOf(secretary, room.id), await feedOf(secretary, other.id)]
  expect(path).not.toBe(otherPath)
  expect(await linesAt(otherPath)).toEqual([])
})

test('a new link ends the old one, and without a link there is none to guess', async () => {
  const { room, secretary } = await newRoom(town)
  expect(await secretary.call(showRoomFeed, { roomId: room.id })).toEqual({ path: null })
  const old = await feedOf(secretary, room.id)
  expect(await secretary.call(showRoomFeed, { roomId: room.id })).toEqual({ path: old })
  const path = await feedOf(secretary, room.id)
  expect(path).not.toBe(old)
  const gone = await subscribe(town, old)
  expect([gone.status, gone.text]).toEqual([404, sentences['booking.feed_missing']])
  expect((await subscribe(town, path)).status).toBe(200)
  const off = { id: room.id, ...request(), isOn: false }
  expect(await secretary.call(renewRoomFeed, off)).toEqual({ path: null })
  expect((await subscribe(town, path)).status).toBe(404)
  expect((await subscribe(town, '/feeds/rooms/null.ics')).status).toBe(404)
})

test.each([
  ['a token that nobody has', '/feeds/rooms/aaaaaaaaaaaaaaaaaaaaaaaaaa.ics', 1],
  ['something that is no token', '/feeds/rooms/..%2F..%2Fmembers.ics', 0],
  ['no token', '/feeds/rooms/.ics', 0],
  ['another kind of calendar', '/feeds/members/aaaaaaaaaaaaaaaaaaaaaaaaaa.ics', 0],
  ['nothing', '/feeds', 0],
])('%s finds no calendar', async (_, path, calls) => {
  const { status, text } = await subscribe(town, path)
  expect([status, text]).toEqual([404, sentences['booking.feed_missing']])
  expect((await town.cloud.log(1))[0]).toMatchObject({ function: 'feeds', calls })
})

test('a calendar is read-only', async () => {
  const { room, secretary } = await newRoom(town)
  const path = await feedOf(secretary, room.id)
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const reply = await subscribe(town, path, method)
    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD'])
  }
  const head = await subscribe(town, path, 'HEAD')
  expect([head.status, head.text]).toEqual([200, ''])
})

test('no phone calls the function itself', async () => {
  const calling = town.cloud.invoke('feeds', { path: '/feeds/rooms/x.ics', httpMethod: 'GET' }, 'openid')
  await expect(calling).rejects.toBeInstanceOf(PlatformFailure)
})

test('while the database can’t be reached, a calendar is told to come back and not that it is empty', async () => {
  const { room, secretary } = await newRoom(town)
  const path = await feedOf(secretary, room.id)
  await town.cloud.faults({ rules: [{ kind: 'throttle', action: 'database.*', function: 'feeds' }] })
  const reply = await subscribe(town, path)
  expect([reply.status, reply.headers['retry-after']]).toEqual([503, '300'])
  await town.cloud.faults()
  expect((await subscribe(town, path)).status).toBe(200)
})

test('only who keeps a room makes or sees its link', async () => {
  const { room } = await newRoom(town)
  const wish = () => ({ id: room.id, ...request(), isOn: true })
  const [resident, elsewhere, liaison] = await Promise.all([
    town.resident(),
    town.secretary('locust'),
    town.liaison(),
  ])
  await expect(resident.call(renewRoomFeed, wish())).toBeRefused('core.role_missing')
  await expect(resident.call(showRoomFeed, { roomId: room.id })).toBeRefused('core.role_missing')
  for (const stranger of [elsewhere, liaison]) {
    await expect(stranger.call(renewRoomFeed, wish())).toBeRefused('booking.not_staff')
    await expect(stranger.call(showRoomFeed, { roomId: room.id })).toBeRefused('booking.not_staff')
  }
  await expect(elsewhere.call(showRoomFeed, { roomId: 'nowhere' })).toBeRefused('core.not_found')
  expect(await town.documentsOf('roomFeeds')).toEqual([])
})

test('the same request again gives the same link; the opposite under its id is refused', async () => {
  const { room, secretary } = await newRoom(town)
  for (const isFirst of [true, false]) {
    const wish = { id: room.id, ...request(), isOn: true }
    const made = await secretary.call(renewRoomFeed, wish)
    expect(await secretary.call(renewRoomFeed, wish)).toEqual(made)
    await expect(secretary.call(renewRoomFeed, { ...wish, isOn: false })).toBeRefused(
      'core.request_id_reused',
    )
    expect((await town.documentsOf('roomFeeds'))[0]?.revision).toBe(isFirst ? 1 : 2)
  }
})

test.each(['database.insertDocument', 'database.modifyAndReturnDoc'])(
  'a link whose answer was lost (%s) is the one that is there when asked again',
  async (action) => {
    const { room, secretary } = await newRoom(town)
    if (action !== 'database.insertDocument') await feedOf(secretary, room.id)
    const wish = { id: room.id, ...request(), isOn: true }
    await town.cloud.faults({ rules: [{ kind: 'fail-after', action, collection: 'roomFeeds' }] })
    const tried = await secretary.call(renewRoomFeed, wish).catch(() => null)
    await town.cloud.faults()
    const [stored] = await town.documentsOf('roomFeeds')
    const { path } = await secretary.call(renewRoomFeed, wish)
    expect(path).toBe(`/feeds/rooms/${String(stored?.token)}.ics`)
    expect(tried === null || tried.path === path).toBe(true)
  },
)

test('of five who make the first link at once all get one, and the last made is the one that works', async () => {
  const { room, secretary } = await newRoom(town)
  const made = await Promise.all(Array.from({ length: 5 }, () => feedOf(secretary, room.id)))
  const { path } = await secretary.call(showRoomFeed, { roomId: room.id })
  expect(made).toContain(path)
  const statuses = await Promise.all(made.map(async (one) => (await subscribe(town, one)).status))
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
})

test('each new link is a line in the audit log', async () => {
  const { room, secretary } = await newRoom(town)
  await feedOf(secretary, room.id)
  await feedOf(secretary, room.id)
  await town.settle()
  const lines = (await town.documentsOf('audit')).filter(({ action }) => action === 'bookings.renewRoomFeed')
  expect(lines.map(({ target, memberId }) => [target, memberId])).toEqual(
    Array.from({ length: 2 }, () => [room.id, secretary.id]),
  )
})

test('a full half year is read in two calls, one document a day with bookings', async () => {
  const { room, secretary } = await newRoom(town)
  const path = await feedOf(secretary, room.id)
  const first = Date.parse('2026-11-16T00:00:00Z')
  const days = Array.from({ length: 150 }, (_, day) => {
    const date = new Date(first + day * 86_400_000).toISOString().slice(0, 10)
    const live = [
      {
        id: `b${day}`,
        claim: 'c',
        kind: 'booking',
        from: 540,
        to: 600,
        at: 0,
        memberId: null,
        rulesVersion: 1,
      },
    ]
    const document = {
      _id: `${room.id}.${date}`,
      revision: 1,
      roomId: room.id,
      centreId: room.centreId,
      date,
      live,
      waiting: [],
    }
    return { collection: 'roomDays', document }
  })
  await town.cloud.import(days)
  expect(await linesAt(path)).toHaveLength(150)
  expect((await town.cloud.log(1))[0]).toMatchObject({ calls: 2, examined: 152, returned: 151 })
})

test('a calendar keeps the week before today, for whoever looks back', async () => {
  const { room, secretary } = await newRoom(town)
  const path = await feedOf(secretary, room.id)
  await booked(await town.resident(), room.id)
  await town.cloud.clock.set(`${TUESDAY}T23:00:00+08:00`)
  await town.cloud.clock.advance(7 * 86_400_000)
  expect(await linesAt(path)).toHaveLength(1)
  await town.cloud.clock.advance(86_400_000)
  expect(await linesAt(path)).toHaveLength(0)
})
