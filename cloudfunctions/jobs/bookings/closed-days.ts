import { clearDays, reopenDays } from '../../api/bookings/desk/closures'
import { rooms } from '../../api/bookings/store'
import type { Delivery } from '../../kit/drain'
import type { ItemOf } from '../../kit/outbox'

/** Clears all days of a closure; one that was taken back meanwhile leaves nothing behind. */
export async function clearClosedDays(
  { closureId, by }: ItemOf<'clearDays'>,
  { documentId: roomId, now }: Delivery,
): Promise<void> {
  const closureOf = async () => {
    const room = await rooms.get(roomId)
    const closure = room?.closures.find(({ id }) => id === closureId)
    return room && closure ? { room, closure } : null
  }
  const found = await closureOf()
  if (!found) return
  const isDone = await clearDays({ ...found, by, now })
  if (!(await closureOf())) return reopenDays({ roomId, closureId, ...found.closure }, now)
  // It stays in the outbox, and the next minute looks again.
  if (!isDone) throw new Error('a booking is just moving into the closed time')
}
