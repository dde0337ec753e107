import { within, joined } from '../../../../shared/bookings/free-time'
import { closedSpans, hoursOf } from '../../../../shared/bookings/hours'
import type { RoomOnDay } from '../../../../shared/bookings/nearest'
import type { BusySpan, RoomCard, RoomDay, RoomView } from '../../../../shared/bookings/schema'
import type { CivilDate } from '../../../../shared/time'
import { linksTo } from '../../../kit/photos'
import { dayIdOf } from '../ids'
import type { Hold, Room, RoomDayDocument } from '../store'

export const roomCardOf = (room: Room): RoomCard => ({
  id: room._id,
  name: room.name,
  floor: room.floor,
  capacity: room.capacity,
  equipment: room.equipment,
  isStepFree: room.isStepFree,
  needsApproval: room.needsApproval,
  centreId: room.centreId,
  centreName: room.centreName,
  sharedBy: room.sharedBy,
})

/** The room as everybody may see it, links to its photos included. */
export async function roomViewOf(room: Room): Promise<RoomView> {
  const links = await linksTo(room.photos.map(({ fileId }) => fileId))
  return {
    ...room,
    id: room._id,
    photos: room.photos.map(({ fileId, check }) => ({
      id: fileId,
      check,
      url: check === 'passed' ? (links.get(fileId) ?? null) : null,
    })),
  }
}

/** What others see of a hold: that the time is gone. Whose it is, only its own member. */
function busyOf({ kind, from, to, memberId }: Hold, viewerId: string | null): BusySpan {
  if (kind === 'closure') return { from, to, what: 'closed' }
  const isMine = memberId !== null && memberId === viewerId
  if (!isMine) return { from, to, what: 'taken' }
  return { from, to, what: kind === 'offer' ? 'offeredToMe' : 'mine' }
}

export function roomDayOf(
  room: Room,
  date: CivilDate,
  { days, viewerId }: { days: readonly RoomDayDocument[]; viewerId: string | null },
): RoomDay {
  const { spans, closedBecause } = hoursOf(room, date)
  const closures = closedSpans(room.closures, date)
  const live = liveOn(room, date, days)
  const held = live.filter(({ kind }) => kind !== 'closure').map((hold) => busyOf(hold, viewerId))
  const closed = joined([...closures, ...live.filter(({ kind }) => kind === 'closure')])
  const busy: BusySpan[] = [
    ...held,
    ...spans.flatMap((span) => within(closed, span)).map((span) => ({ ...span, what: 'closed' as const })),
  ]
  return {
    date,
    open: spans,
    busy: busy.sort((one, other) => one.from - other.from),
    closedBecause: closedBecause ?? closures[0]?.because ?? null,
  }
}

const liveOn = (room: Room, date: CivilDate, days: readonly RoomDayDocument[]): readonly Hold[] => {
  const dayId = dayIdOf({ roomId: room._id, date })
  return days.find(({ _id }) => _id === dayId)?.live ?? []
}

/** The room and what of that day is held, for the rules that look for free times. */
export const roomOnDay = (
  room: Room,
  date: CivilDate,
  days: readonly RoomDayDocument[],
): RoomOnDay & { room: Room & { id: string } } => ({
  room: { ...room, id: room._id },
  date,
  taken: liveOn(room, date, days),
})
