import { AppError, refuseIf } from '../../../../shared/errors'
import { hasCome, tickRefusal } from '../../../../shared/org-life/attendance'
import { takeInAtDoor } from '../../../../shared/org-life/attendance-contracts'
import { audienceRefusal } from '../../../../shared/org-life/audience'
import { admission, admitted, standingOf, type Party } from '../../../../shared/org-life/seats'
import { command } from '../../../kit/cloud'
import { auditItem } from '../../../kit/outbox'
import { members, type Member } from '../../members/store'
import { on } from '../../on'
import { signUpIdOf } from '../ids'
import { notThere } from '../load'
import { changeSeats } from '../sign-ups/seats'
import { standsAs } from '../sign-ups/sign-up-standing'
import { signUps, type Activity, type SeatsDocument, type SignUp } from '../store'
import { guestOf } from '../views'
import { attend, auditOf, isRepeat, requestAt } from './attend'
import { attendeeOf, blankAttendance, doorBefore, type DoorBefore } from './attendance-load'
import type { Attendance } from './attendance-store'
import { rowOf } from './attendance-views'

type Newcomer = Pick<Attendance, 'memberId' | 'name' | 'maskedPhone'>

/**
 * The one whom the host names. Nobody of that name, two of them, and somebody whom the activity isn't for are answered
 * alike: a host must not learn from it who is a member of the party.
 */
async function namedBy(
  { name, phoneTail }: { name: string; phoneTail: string },
  activity: Activity,
): Promise<Member> {
  const [found, another] = await members.find({ where: { name, phoneTail }, limit: 2 })
  if (!found || another || audienceRefusal(activity, guestOf(found)) !== null) {
    throw new AppError({ code: 'REFUSED', reason: 'orgLife.nobody_to_take_in' })
  }
  return found
}

/** A place for one more, if one is free that nobody waits for; whoever waits in line themselves leaves it for this. */
function seated(seats: SeatsDocument, party: Party): SeatsDocument {
  const without = {
    ...seats,
    line: seats.line.filter(({ by }) => by !== party.by),
    offers: seats.offers.filter(({ by }) => by !== party.by),
  }
  if (admission(without, party) !== 'seated') refuseIf('orgLife.no_place_left')
  return admitted(without, party)
}

/** The sign-up that stands on a place taken at the door. */
function signUpAtDoor(activity: Activity, { memberId, name, maskedPhone }: Newcomer, party: Party): SignUp {
  const { _id: activityId, startsAt, endsAt, needsApproval } = activity
  return {
    _id: signUpIdOf(activityId, memberId),
    revision: 1,
    activityId,
    memberId,
    name,
    maskedPhone,
    guests: [],
    answers: {},
    size: 1,
    attempt: party.attempt,
    ...standsAs('confirmed'),
    needsApproval,
    at: party.at,
    startsAt,
    endsAt,
    offeredUntil: null,
    because: null,
    requests: [],
    outbox: [],
  }
}

/** Signs somebody up at the door: the place first, then the sign-up; sent again it finds both. */
async function signUpHere(
  { activity, seats, signUps: [own] }: DoorBefore,
  newcomer: Newcomer,
  now: number,
): Promise<void> {
  if (!seats || own?.state === 'confirmed') return
  const standing = standingOf(seats, newcomer.memberId)
  const attempt = standing?.party.attempt ?? (own?.attempt ?? 0) + 1
  const party = { by: newcomer.memberId, size: 1, attempt, at: now }
  await changeSeats(seats, {
    isDone: (current) => standingOf(current, party.by)?.as === 'seated',
    rewrite: (current) => seated(current, party),
    now,
  })
  const made = signUpAtDoor(activity, newcomer, party)
  const inserted = own ? null : await signUps.insertOnce(made)
  if (inserted?.isNew) return
  await signUps.update(
    { _id: made._id, state: command.neq('confirmed') },
    { ...standsAs('confirmed'), attempt, size: 1, guests: command.set([]), revision: command.inc(1) },
  )
}

const isThere = ({ state }: Attendance): boolean => hasCome(state)

export const takingInHandlers = [
  on(takeInAtDoor, async ({ id, requestId, who, because }, { actor, now }) => {
    // By name the row isn't known before the person is: found first, judged once the activity is read.
    const rowId = who.by === 'row' ? who.rowId : null
    const first = await doorBefore(id, rowId === null ? [] : [rowId], { actor, now })
    const { activity } = first
    const person = who.by === 'name' ? await namedBy(who, activity) : null
    const door = person ? await doorBefore(id, [signUpIdOf(id, person._id)], { actor, now }) : first
    const from = door.attendances[0] ?? null
    const newcomer = person ? attendeeOf(person, door.signUps[0] ?? null) : from
    if (!newcomer) throw notThere()
    const request = requestAt(activity, { actor, now, requestId, body: { who, because } })
    if (from && (isThere(from) || isRepeat(from, request))) return rowOf(from)
    refuseIf(tickRefusal(activity, { at: Math.min(now, activity.endsAt), now }))
    await signUpHere(door, newcomer, now)
    const taken = await attend({
      from,
      blank: blankAttendance(id, newcomer),
      request,
      isSo: isThere,
      stepOn: () => ({
        move: 'takeIn',
        fields: { at: Math.min(now, activity.endsAt), by: 'staff', because },
        note: because,
        items: [
          auditItem(requestId, {
            ...auditOf(activity, 'takeIn', request),
            target: signUpIdOf(id, newcomer.memberId),
          }),
        ],
      }),
    })
    return rowOf(taken)
  }),
]
