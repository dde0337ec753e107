import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookingOf } from '../../../cloudfunctions/api/bookings/booking/booking'
import { dayIdOf } from '../../../cloudfunctions/api/bookings/ids'
import type { Booking, BookingFacts, Room, RoomDayDocument } from '../../../cloudfunctions/api/bookings/store'
import { openDatabase } from '../../../cloudfunctions/local/database/database'
import { collections } from '../../../cloudfunctions/schema'
import { addDays } from '../../../shared/time'
import { startCloud } from '../../support/cloud'
import { Community } from '../../support/community'
import { MONDAY_MORNING } from '../../support/moments'
import { hours, roomDraft, TUESDAY } from '../../support/rooms'

/** Rooms of the three centres; 82 bookings a room make a hundred thousand of them. */
export const CENTRES = { '20': 20, '200': 200, '1000': 1_000 } as const
const BOOKINGS = 100_000
/** Until seven in the evening. */
const A_DAY = 5
const SOMEBODY = 'somebody'

export const centreOf = (label: string): string => `centre-${label}`
export const roomIdOf = (label: string, place: number): string => `room-${label}-${place}`

function roomOf(label: string, place: number): Room {
  const unitIds = ['d1', 's1', 'happy']
  return {
    ...roomDraft({ name: `${place + 1}号活动室` }),
    _id: roomIdOf(label, place),
    revision: 1,
    photos: [],
    centreId: centreOf(label),
    centreName: '党群服务中心',
    address: '幸福路 12 号',
    phone: null,
    unitIds,
    ownerId: 'happy',
    sharedBy: null,
    order: place,
    rulesVersion: 1,
    closures: [],
    requests: [],
    outbox: [],
  }
}

const factsOf = (id: string): BookingFacts => ({
  requestId: id,
  bodyHash: '',
  memberId: SOMEBODY,
  householdId: null,
  booker: { kind: 'person', id: SOMEBODY, name: '本人' },
  party: { kind: 'person' },
  purpose: '合唱排练',
  headCount: 8,
  contact: null,
  bookerName: '王秀兰',
  enteredBy: null,
  seriesId: null,
  needsApproval: false,
  at: MONDAY_MORNING,
})

/** One day of a room with that many bookings of two hours from nine on. */
function dayOf(room: Room, date: string, count: number): { day: RoomDayDocument; bookings: Booking[] } {
  const bookings = Array.from({ length: count }, (_, place) => {
    const id = `${room._id}.${date}.${place}`
    const slot = { roomId: room._id, date, from: hours(9 + 2 * place), to: hours(11 + 2 * place) }
    return { ...bookingOf({ id, claim: id, slot, facts: factsOf(id) }, room), outbox: [] }
  })
  const live = bookings.map(({ _id, claim, slot: { from, to } }) => ({
    id: _id,
    claim,
    kind: 'booking' as const,
    from,
    to,
    at: MONDAY_MORNING,
    memberId: SOMEBODY,
    rulesVersion: 1,
  }))
  const place = { roomId: room._id, date }
  const day = { ...place, _id: dayIdOf(place), revision: 1, centreId: room.centreId, live, waiting: [] }
  return { day, bookings }
}

async function fill(folder: string): Promise<void> {
  const database = openDatabase({ folder, schema: collections, now: () => MONDAY_MORNING })
  const importAll = (name: string, documents: Iterable<object>) =>
    database.importDocuments(name, documents as Iterable<Record<string, unknown>>)
  const rooms = Object.entries(CENTRES).flatMap(([label, count]) =>
    Array.from({ length: count }, (_, place) => roomOf(label, place)),
  )
  await importAll('rooms', rooms)
  const perRoom = Math.ceil(BOOKINGS / rooms.length)
  for (const room of rooms) {
    const days = Array.from({ length: Math.ceil(perRoom / A_DAY) }, (_, place) =>
      dayOf(room, addDays(TUESDAY, place), Math.min(A_DAY, perRoom - place * A_DAY)),
    )
    await importAll(
      'roomDays',
      days.map(({ day }) => day),
    )
    await importAll(
      'bookings',
      days.flatMap(({ bookings }) => bookings),
    )
  }
  await database.close()
}

let shared: Promise<Community> | null = null

/** Three centres with a hundred thousand bookings, on a cloud of its own; gone when the process ends. */
export function manyRooms(): Promise<Community> {
  shared ??= (async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'many-rooms-'))
    process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))
    await fill(join(dataDir, 'database'))
    const cloud = await startCloud({ dataDir })
    await cloud.clock.set(MONDAY_MORNING)
    return new Community(cloud)
  })()
  return shared
}
