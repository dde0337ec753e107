import type { InputOf, OutputOf } from '../../shared/contract'
import { book } from '../../shared/bookings/contracts'
import { USUAL_HOURS } from '../../shared/bookings/room'
import { addRoom, saveGroup } from '../../shared/bookings/staff-contracts'
import type { WantedSlot } from '../../shared/bookings/slot'
import { newCentre, request } from './centres'
import type { Community, Person } from './community'

export type RoomWish = InputOf<typeof addRoom>['room']
type BookWish = InputOf<typeof book>
export type Booked = Extract<OutputOf<typeof book>, { outcome: 'booked' }>['booking']

/** The day after MONDAY_MORNING. */
export const TUESDAY = '2026-11-17'

export const hours = (hour: number): number => hour * 60

/** Twenty seats, nine to nine every day, in half hours from one to four. */
export const roomDraft = (changed: Partial<RoomWish> = {}): RoomWish => ({
  name: '二楼活动室',
  floor: '二层',
  equipment: ['投影', '白板'],
  manners: '用后请关灯关窗，桌椅放回原处。',
  isStepFree: true,
  photos: [],
  isOffered: true,
  weekly: USUAL_HOURS,
  isClosedOnHolidays: false,
  exceptions: [],
  slotMinutes: 30,
  shortestMinutes: 60,
  longestMinutes: 240,
  leadMinutes: 0,
  aheadDays: 30,
  changeUntilMinutes: 60,
  capacity: 20,
  needsApproval: false,
  asksContact: false,
  openTo: ['everyone'],
  quotas: { bookingsPerWeek: null, minutesPerDay: null, householdBookingsPerWeek: null },
  ...changed,
})

export async function addedRoom(
  secretary: Person,
  centreId: string,
  changed: Partial<RoomWish> = {},
): Promise<OutputOf<typeof addRoom>> {
  const wish = { ...request(), centreId, partnerId: null, room: roomDraft(changed) }
  return secretary.call(addRoom, wish)
}

/** A room in the centre of 幸福里社区, and the secretary who runs it. */
export async function newRoom(town: Community, changed: Partial<RoomWish> = {}) {
  const centre = await newCentre(town)
  const room = await addedRoom(centre.secretary, centre.id, changed)
  return { room, centreId: centre.id, secretary: centre.secretary }
}

/** Tuesday from two to three, for oneself and seven others, unless something else is said. */
export const bookingWish = (
  roomId: string,
  changed: Partial<BookWish> & { at?: Partial<WantedSlot> } = {},
): BookWish => {
  const { at, ...rest } = changed
  return {
    ...request(),
    slot: { roomId, date: TUESDAY, from: hours(14), to: hours(15), ...at },
    party: { kind: 'person' },
    purpose: '合唱排练',
    headCount: 8,
    contact: null,
    ...rest,
  }
}

/** Books, and expects that it works. */
export async function booked(
  person: Person,
  roomId: string,
  changed: Parameters<typeof bookingWish>[1] = {},
): Promise<Booked> {
  const outcome = await person.call(book, bookingWish(roomId, changed))
  if (outcome.outcome !== 'booked') throw new Error('the time was taken')
  return outcome.booking
}

let leaders = 0

/** A group of 幸福里社区, led by a confirmed resident. */
export async function newGroup(town: Community, secretary: Person, name = '夕阳红合唱团') {
  const phone = `1380000${String(1000 + leaders++)}`
  const leader = await town.resident('happy.b1', { name: '李桂芳', phone })
  const group = await secretary.call(saveGroup, {
    ...request(),
    id: null,
    unitId: 'happy',
    name,
    isActive: true,
    keepLeaderIds: [],
    addLeader: { name: '李桂芳', phoneEnding: phone.slice(-4) },
  })
  return { leader, group, party: { kind: 'group' as const, id: group.id } }
}

type Stored = {
  _id: string
  live: { id: string; bookingId: string; from: number; to: number; facts?: object }[]
}

/** What is held on each day of each room, or counted in each week, without empty ones. */
export async function liveIn(town: Community, collection: 'roomDays' | 'bookerWeeks'): Promise<Stored[]> {
  const documents = (await town.documentsOf(collection)) as unknown as Stored[]
  return documents.filter(({ live }) => live.length > 0)
}
