import { MAX_EXCEPTIONS, type RoomDraft, USUAL_HOURS } from '@shared/bookings/room'
import type { RoomView } from '@shared/bookings/schema'

/** What somebody usually wants of a new room. */
const newRoom: RoomDraft = {
  name: '',
  floor: '',
  capacity: 20,
  equipment: [],
  manners: '',
  isStepFree: false,
  photos: [],
  isOffered: true,
  weekly: USUAL_HOURS,
  isClosedOnHolidays: false,
  exceptions: [],
  slotMinutes: 30,
  shortestMinutes: 30,
  longestMinutes: 120,
  leadMinutes: 0,
  aheadDays: 30,
  changeUntilMinutes: 60,
  needsApproval: false,
  asksContact: false,
  openTo: ['everyone'],
  quotas: { bookingsPerWeek: null, minutesPerDay: null, householdBookingsPerWeek: null },
}

const fields = Object.keys(newRoom) as (keyof RoomDraft)[]

/** The room as staff write it. */
export function draftOf(room: RoomView | null): RoomDraft {
  if (!room) return newRoom
  const written = Object.fromEntries(
    fields.filter((field) => field !== 'photos').map((field) => [field, room[field]]),
  ) as Omit<RoomDraft, 'photos'>
  return { ...written, photos: room.photos.map(({ id }) => id) }
}

/** Words between commas of either script, or on lines of their own. */
export const equipmentOf = (text: string): string[] =>
  text
    .split(/[、，,\n]/)
    .map((word) => word.trim())
    .filter(Boolean)

/** `null` for an empty field: no limit. */
export const limitOf = (text: string): number | null => (text.trim() === '' ? null : Number(text) || 0)

export const limitText = (limit: number | null): string => (limit === null ? '' : String(limit))

export const mayAddException = ({ exceptions }: RoomDraft): boolean => exceptions.length < MAX_EXCEPTIONS
