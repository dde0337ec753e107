import type { Span } from '../../../shared/bookings/slot'
import type { CivilDate } from '../../../shared/time'
import { command } from '../../kit/cloud'
import { changeDay } from './day-changes'
import { dayIdOf } from './ids'
import { SETTLED_AFTER } from './settled'
import { roomDays, type Hold, type RoomDayDocument } from './store'

/** No hold but those of this id lies in that time. */
const isFreeFor = ({ from, to }: Span, id: string | null) =>
  command.not(
    command.elemMatch({
      from: command.lt(to),
      to: command.gt(from),
      ...(id !== null && { id: command.neq(id) }),
    }),
  )

const isNotHeldBy = ({ id, claim }: Hold) => command.not(command.elemMatch({ id, claim }))

export const isClaim = (one: Hold, { id, claim }: Pick<Hold, 'id' | 'claim'>): boolean =>
  one.id === id && one.claim === claim

interface DayClaim {
  roomId: string
  centreId: string
  date: CivilDate
  hold: Hold
  /** Whether the day has been seen: if not, this claim makes it. */
  isKnown: boolean
  /** A booking that moves may lie over its own old time. */
  mayTouchOwn: boolean
}

/**
 * Takes a time of a room by one write whose filter says "no overlap"; false when somebody has it, which may be an
 * earlier sending of the same request, or this very claim.
 */
export async function claimDay(claim: DayClaim): Promise<boolean> {
  const { hold, isKnown, mayTouchOwn, ...day } = claim
  const _id = dayIdOf(day)
  const checkAt = hold.at + SETTLED_AFTER
  if (!isKnown) {
    const first = await roomDays.insertOnce({ ...day, _id, revision: 1, live: [hold], waiting: [], checkAt })
    if (first.isNew || first.existing.live.some((one) => isClaim(one, hold))) return true
  }
  return roomDays.update(
    { _id, live: command.and(isFreeFor(hold, mayTouchOwn ? hold.id : null), isNotHeldBy(hold)) },
    { live: command.push([hold]), revision: command.inc(1), checkAt: command.min(checkAt) },
  )
}

interface Released {
  id: string
  /** Just the hold of this claim; all of that id otherwise. */
  claim?: string
}

const isReleasedBy = (hold: Hold, { id, claim }: Released): boolean =>
  hold.id === id && (claim === undefined || hold.claim === claim)

const isReleased = ({ live }: RoomDayDocument, released: Released): boolean =>
  !live.some((hold) => isReleasedBy(hold, released))

/** Gives back what was held under an id, to the next in line when somebody waits for it. Again changes nothing. */
export async function releaseHold(dayId: string, released: Released, now: number): Promise<void> {
  // While nobody waits the time goes to whoever comes first, and one write that needs no reading gives it back.
  const isGiven = await roomDays.update(
    { _id: dayId, live: command.elemMatch({ ...released }), 'waiting.0': command.exists(false) },
    { live: command.pull({ ...released }), revision: command.inc(1) },
  )
  if (isGiven) return
  const day = await roomDays.get(dayId)
  if (!day) return
  await changeDay(day, {
    isDone: (current) => isReleased(current, released),
    rewrite: ({ live }) => ({ live: live.filter((hold) => !isReleasedBy(hold, released)) }),
    now,
  })
}
