import { USUAL_HOURS } from '@shared/bookings/room'
import type { BookingView, FreeSlot, RoomDay, RoomView, WaitView } from '@shared/bookings/schema'
import { endOf, startOf } from '@shared/bookings/slot'
import { addDays, civilDate, MINUTE } from '@shared/time'

/** Pages go by the clock of the machine, so the day is tomorrow, whenever that is. */
export const today = civilDate(Date.now())
export const tomorrow = addDays(today, 1)

export const at = (hour: number): number => hour * 60

export const room: RoomView = {
  id: 'r1',
  name: '二楼活动室',
  floor: '2楼',
  capacity: 20,
  equipment: ['投影', '白板'],
  isStepFree: true,
  needsApproval: false,
  centreId: 'c1',
  centreName: '幸福里党群服务站',
  sharedBy: null,
  revision: 1,
  unitIds: ['d1', 's1', 'happy'],
  ownerId: 'happy',
  address: '幸福路 12 号一层',
  phone: '022-2345 6789',
  manners: '用后关灯关窗。',
  photos: [],
  closures: [],
  isOffered: true,
  weekly: USUAL_HOURS,
  isClosedOnHolidays: false,
  exceptions: [],
  slotMinutes: 60,
  shortestMinutes: 60,
  longestMinutes: 240,
  leadMinutes: 0,
  aheadDays: 30,
  changeUntilMinutes: 60,
  asksContact: false,
  openTo: ['everyone'],
  quotas: { bookingsPerWeek: null, minutesPerDay: null, householdBookingsPerWeek: null },
}

export const dayOf = (date: string, busy: RoomDay['busy'] = []): RoomDay => ({
  date,
  open: [{ from: at(9), to: at(21) }],
  busy,
  closedBecause: null,
})

/** Seven days from today; tomorrow from ten to twelve is somebody else's. */
export const week: RoomDay[] = Array.from({ length: 7 }, (_, day) =>
  dayOf(addDays(today, day), day === 1 ? [{ from: at(10), to: at(12), what: 'taken' }] : []),
)

const slot = { roomId: 'r1', date: tomorrow, from: at(14), to: at(16) }

export const booking: BookingView = {
  id: 'k1',
  slot,
  roomName: room.name,
  centreName: room.centreName,
  state: 'confirmed',
  partyName: '本人',
  purpose: '合唱排练',
  seriesId: null,
  revision: 1,
  reader: 'booker',
  party: { kind: 'person' },
  headCount: 8,
  floor: '2楼',
  address: room.address,
  phone: room.phone,
  manners: room.manners,
  bookerName: '王秀兰',
  maskedContact: null,
  changeUntil: startOf(slot) - 60 * MINUTE,
  checkInFrom: startOf(slot) - 15 * MINUTE,
  checkInUntil: startOf(slot) + 15 * MINUTE,
  timeline: [{ at: startOf(slot) - 30 * 60 * MINUTE, move: 'book', by: '本人', note: null }],
  alternatives: [],
  appeal: null,
}

/** A booking that begins so many minutes from now. */
export function beginning(minutes: number, changed: Partial<BookingView> = {}): BookingView {
  const start = Date.now() + minutes * MINUTE
  const date = civilDate(start)
  const from = Math.floor((start - startOf({ date, from: 0, to: 0 })) / MINUTE)
  const times = { roomId: 'r1', date, from, to: Math.min(from + 60, 1440) }
  return {
    ...booking,
    slot: times,
    changeUntil: startOf(times) - 60 * MINUTE,
    checkInFrom: startOf(times) - 15 * MINUTE,
    checkInUntil: startOf(times) + 15 * MINUTE,
    ...changed,
  }
}

export const free = (from: number, changed: Partial<FreeSlot> = {}): FreeSlot => ({
  roomId: 'r1',
  date: tomorrow,
  from: at(from),
  to: at(from + 1),
  roomName: room.name,
  centreName: room.centreName,
  capacity: room.capacity,
  ...changed,
})

export const wait: WaitView = {
  id: 'w1',
  slot,
  roomName: room.name,
  centreName: room.centreName,
  state: 'waiting',
  since: endOf(slot) - 90 * 60 * MINUTE,
  before: 2,
  offeredUntil: null,
  bookingId: null,
}
