import type { WaitState } from '../../../../shared/bookings/life-cycle'
import type { WaitView } from '../../../../shared/bookings/schema'
import { countBefore } from '../../../../shared/bookings/waitlist'
import type { RoomDayDocument, Wait } from '../store'

type Day = Pick<RoomDayDocument, 'live' | 'waiting'> | null | undefined

interface Turn {
  state: WaitState
  offeredUntil: number | null
}

/** How it stands with somebody in line. The day knows first; what the wait itself says follows within a minute. */
export function turnOf(wait: Pick<Wait, '_id' | 'state' | 'offeredUntil'>, day: Day, now: number): Turn {
  const { state, offeredUntil } = wait
  if (state !== 'waiting' && state !== 'offered') return { state, offeredUntil: null }
  const hold = day?.live.find(({ id }) => id === wait._id)
  if (hold?.kind === 'booking') return { state: 'taken', offeredUntil: null }
  if (hold) {
    const until = hold.until ?? 0
    return until > now ? { state: 'offered', offeredUntil: until } : { state: 'expired', offeredUntil: null }
  }
  const isOver = state === 'offered' && (offeredUntil ?? 0) <= now
  return isOver ? { state: 'expired', offeredUntil: null } : { state, offeredUntil }
}

export function waitViewOf(wait: Wait, day: Day, now: number): WaitView {
  const turn = turnOf(wait, day, now)
  return {
    id: wait._id,
    slot: wait.slot,
    roomName: wait.roomName,
    centreName: wait.centreName,
    ...turn,
    since: wait.since,
    before: turn.state === 'waiting' ? countBefore(day?.waiting ?? [], wait._id) : null,
    bookingId: turn.state === 'taken' ? wait._id : null,
  }
}
