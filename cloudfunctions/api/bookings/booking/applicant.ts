import type { OnBehalf, Party } from '../../../../shared/bookings/party'
import { isRoomStaff, staffRoles, type Applicant } from '../../../../shared/bookings/rules'
import { AppError, refuseIf } from '../../../../shared/errors'
import { maskName } from '../../../../shared/personal'
import { holdsRole, isInForce, roleNames } from '../../../../shared/roles'
import { command } from '../../../kit/cloud'
import { idFor } from '../../../kit/ids'
import { partnerOf } from '../../members/partner-units-store'
import { members, type Member } from '../../members/store'
import type { BookingFacts, BookingGroup, Booker, Room } from '../store'

const MOST_NAMESAKES = 50

/** Who acts, and for whom: what can be said before the room has been read. */
export interface Order {
  party: Party
  /** Whom staff act for; null for oneself. */
  onBehalf: OnBehalf | null
  booker: Booker
  /** The person it is for, where they have an account. */
  member: Member | null
  bookerName: string
}

/** The confirmed resident of that name and number in a unit of the worker's, where there is exactly one. */
async function residentFor({ name, phone }: OnBehalf, worker: Member, now: number): Promise<Member | null> {
  if (phone === null) return null
  const unitIds = worker.roles
    .filter((grant) => staffRoles.includes(grant.role) && isInForce(grant, now))
    .map(({ unitId }) => unitId)
  const namesakes = await members.find({
    where: { homeUnitIds: command.in(unitIds), name },
    limit: MOST_NAMESAKES,
  })
  const found = namesakes.filter(
    (one) =>
      one.phone === phone &&
      one.homes.some(
        (home) => home.state === 'confirmed' && home.unitIds.some((unitId) => unitIds.includes(unitId)),
      ),
  )
  return found.length === 1 ? found[0]! : null
}

async function bookerFor(party: Party, order: Omit<Order, 'party' | 'booker'>, requestId: string) {
  if (party.kind !== 'person') return { kind: party.kind, id: party.id, name: '' }
  const { member, onBehalf } = order
  if (member) return { kind: 'person' as const, id: member._id, name: '本人' }
  const { name, phone } = onBehalf!
  // Of two guests of one name without a number nobody can say whether they are the same.
  return { kind: 'guest' as const, id: idFor('guest', name, phone ?? requestId), name: '本人' }
}

/** Settles for whom a request books. */
export async function orderFor(
  { party, onBehalf, requestId }: { party: Party; onBehalf: OnBehalf | null; requestId: string },
  actor: Member,
  now: number,
): Promise<Order> {
  const member = onBehalf ? await residentFor(onBehalf, actor, now) : actor
  const people = { onBehalf, member, bookerName: onBehalf?.name ?? actor.name }
  return { party, ...people, booker: await bookerFor(party, people, requestId) }
}

const confirmedHomes = ({ homes }: Member) => homes.filter((home) => home.state === 'confirmed')

/** The group or unit in whose name is booked: its name and place, refused unless the caller may speak for it. */
async function bodyFor(
  { party, onBehalf }: Order,
  groups: readonly BookingGroup[],
  actor: Member,
  now: number,
) {
  if (party.kind === 'group') {
    const [group] = groups
    const leads = group?.isActive && (onBehalf !== null || group.leaderIds.includes(actor._id))
    if (!leads) throw new AppError({ code: 'REFUSED', reason: 'booking.not_your_group' })
    return { name: group.name, unitIds: group.unitIds }
  }
  if (party.kind === 'partner') {
    const partner = await partnerOf(party.id, now)
    const answers = onBehalf !== null || holdsRole(actor.roles, ['partnerLiaison'], [party.id], now)
    if (!partner || !answers) throw new AppError({ code: 'REFUSED', reason: 'booking.not_your_partner' })
    return { name: partner.name, unitIds: [...partner.unitIds, partner._id] }
  }
  return null
}

/** `社区工作者 · 幸福里社区`: in whose name a step of the staff stands. */
export function signatureOf(
  member: Member,
  { unitIds, ownerId }: Pick<Room, 'unitIds' | 'ownerId'>,
  now: number,
): string {
  const grant = member.roles.find(
    (held) =>
      staffRoles.includes(held.role) && [...unitIds, ownerId].includes(held.unitId) && isInForce(held, now),
  )
  return grant ? `${roleNames[grant.role]} · ${grant.unitName}` : '本人'
}

/** `王**，电话`: who asked staff for it. */
export const askedBy = ({ name, via }: OnBehalf): string =>
  `${maskName(name)}，${via === 'phone' ? '电话' : '到服务台'}`

export type Who = Applicant &
  Pick<BookingFacts, 'memberId' | 'booker' | 'bookerName' | 'householdId' | 'enteredBy' | 'party'>

interface Seen {
  room: Room
  groups: readonly BookingGroup[]
  suspendedUntil: number | null
}

/** Everything the rules and the booking need to know of who books, once the room has been read. */
export async function applicantFor(
  order: Order,
  { room, groups, suspendedUntil }: Seen,
  { actor, now }: { actor: Member; now: number },
): Promise<Who> {
  const { onBehalf, member, party, booker, bookerName } = order
  if (onBehalf) refuseIf(isRoomStaff(room, actor, now) ? null : 'booking.not_staff')
  const body = await bodyFor(order, groups, actor, now)
  const homes = member ? confirmedHomes(member) : []
  const household = homes.find((home) => home.householdId === member?.currentHouseholdId) ?? homes[0]
  const countsHousehold = booker.kind === 'person' && room.quotas.householdBookingsPerWeek !== null
  return {
    kind: booker.kind,
    belongsTo: body ? [body.unitIds] : homes.map((home) => home.unitIds),
    suspendedUntil,
    byStaff: onBehalf !== null,
    party,
    memberId: member?._id ?? null,
    booker: body ? { ...booker, name: body.name } : booker,
    bookerName,
    householdId: countsHousehold ? (household?.householdId ?? null) : null,
    enteredBy: onBehalf && {
      memberId: actor._id,
      by: signatureOf(actor, room, now),
      note: askedBy(onBehalf),
    },
  }
}
