import { joinWaitlist, leaveWaitlist, listMyWaits } from '../../../../shared/bookings/contracts'
import { bookingRefusal } from '../../../../shared/bookings/rules'
import { startOf, type Slot } from '../../../../shared/bookings/slot'
import { suspendedUntil } from '../../../../shared/bookings/standing'
import { joinRefusal, MOST_WAITING } from '../../../../shared/bookings/waitlist'
import { AppError, refuseIf } from '../../../../shared/errors'
import { command } from '../../../kit/cloud'
import { bodyHash, idFor } from '../../../kit/ids'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { applicantFor, orderFor } from '../booking/applicant'
import { factsOf, reused } from '../booking/book'
import { leaveDay } from '../day-changes'
import { dayIdOf, weekIdsOf } from '../ids'
import { roomBefore } from '../load'
import { roomDays, waits, type Room, type RoomDayDocument, type Wait, type Waiting } from '../store'
import { waitViewOf } from './wait-view'

const MOST_SHOWN = 50

const notFound = () => new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })

interface Joining {
  room: Pick<Room, '_id'>
  date: string
  known: RoomDayDocument | undefined
  waiting: Waiting
}

/**
 * Puts somebody at the end of the line by one write that holds the rule: the time is taken, and the line has room. A
 * time that became free meanwhile is told, so that nobody waits for what nobody has.
 */
async function enterLine({ room, date, known, waiting }: Joining): Promise<RoomDayDocument> {
  const _id = dayIdOf({ roomId: room._id, date })
  const isIn = (day: RoomDayDocument) => day.waiting.some(({ id }) => id === waiting.id)
  if (known && isIn(known)) return known
  refuseIf(joinRefusal(known ?? { live: [], waiting: [] }, waiting))
  const { from, to, memberId } = waiting
  const times = { from: command.lt(to), to: command.gt(from) }
  const joined = await roomDays.updateAndGet(
    {
      _id,
      live: command.and(
        command.elemMatch(times),
        command.not(command.elemMatch({ ...times, kind: 'closure' })),
      ),
      waiting: command.not(command.elemMatch({ ...times, memberId })),
      [`waiting.${MOST_WAITING - 1}`]: command.exists(false),
    },
    { waiting: command.push([waiting]), revision: command.inc(1) },
  )
  if (joined) return joined
  const day = await roomDays.get(_id)
  if (day && isIn(day)) return day
  refuseIf(joinRefusal(day ?? { live: [], waiting: [] }, waiting))
  throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
}

/** A place in line with its room's day, in one round trip. */
export async function waitWithDay(id: string, actor: Pick<Member, '_id'>) {
  const [wait] = await waits.findNaming<{ days: RoomDayDocument[] }>(
    { where: { _id: id, memberId: actor._id }, limit: 1 },
    { days: { from: roomDays.name, ids: [['$dayId']] } },
  )
  if (!wait) throw notFound()
  const { days, ...own } = wait
  return { wait: own, day: days[0] }
}

export const waitlistHandlers = [
  // The day first: a place whose own document was never written is passed over, and nobody was told of it.
  on(joinWaitlist, async (wish, { actor, now }) => {
    const { requestId, slot, ...said } = wish
    const id = idFor('wait', actor._id, requestId)
    const order = await orderFor({ ...wish, onBehalf: null }, actor, now)
    const room = await roomBefore(slot.roomId, { ...order, slots: [slot], waitIds: [id] })
    const body = bodyHash({ slot, ...said })
    const [known] = room.days
    const [made] = room.waits
    if (made && made.bodyHash !== body) throw reused()
    if (made) return waitViewOf(made, known, now)
    const until = suspendedUntil(room.standings[0]?.noShows ?? [], now)
    const seen = { room, groups: room.groups, suspendedUntil: until }
    const who = await applicantFor(order, seen, { actor, now })
    refuseIf(bookingRefusal(room, wish, who, now))
    const { from, to, date } = slot
    const waiting: Waiting = { id, memberId: actor._id, from, to, since: now }
    const day = await enterLine({ room, date, known, waiting })
    const { needsApproval } = room
    const facts = factsOf({ ...wish, onBehalf: null }, who, { needsApproval, body, seriesId: null, now })
    const wait = waitOf({ id, memberId: actor._id, slot, facts }, room, now)
    const inserted = await waits.insertOnce(wait)
    return waitViewOf(inserted.isNew ? wait : inserted.existing, day, now)
  }),

  on(listMyWaits, async (_, { actor, now }) => {
    const found = await waits.findNaming<{ days: RoomDayDocument[] }>(
      {
        where: { memberId: actor._id, isOpen: true },
        orderBy: ['startsAt', 'asc'],
        limit: MOST_SHOWN,
      },
      { days: { from: roomDays.name, ids: [['$dayId']] } },
    )
    return { waits: found.map((wait) => waitViewOf(wait, wait.days[0], now)) }
  }),

  // The day first here too: whoever has just become a booking has left the line already.
  on(leaveWaitlist, async ({ id }, { actor, now }) => {
    const { wait, day } = await waitWithDay(id, actor)
    if (!wait.isOpen) {
      refuseIf(wait.state === 'taken' ? 'booking.wrong_state' : null)
      return waitViewOf(wait, day, now)
    }
    refuseIf(day ? await leaveDay(day, id, now) : null)
    const left = await waits.updateAndGet(
      { _id: id, isOpen: true },
      { state: 'left', isOpen: false, timerAt: command.remove(), revision: command.inc(1) },
    )
    return waitViewOf(left ?? (await waits.get(id)) ?? wait, null, now)
  }),
]

function waitOf(
  { id, memberId, slot, facts }: { id: string; memberId: string; slot: Slot; facts: Wait['facts'] },
  room: Room,
  now: number,
): Wait {
  const { roomId, date, from, to } = slot
  const times = { roomId, date, from, to }
  const [weekId = '', householdWeekId = null] = weekIdsOf(facts, date)
  return {
    _id: id,
    revision: 1,
    memberId,
    requestId: facts.requestId,
    bodyHash: facts.bodyHash,
    slot: times,
    dayId: dayIdOf(times),
    weekId,
    householdWeekId,
    startsAt: startOf(times),
    roomName: room.name,
    centreName: room.centreName,
    unitIds: room.unitIds,
    facts,
    state: 'waiting',
    isOpen: true,
    since: now,
    offeredUntil: null,
    bookingId: null,
    timerAt: startOf(times),
    outbox: [],
  }
}
