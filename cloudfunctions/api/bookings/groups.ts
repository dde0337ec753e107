import type { ParsedInputOf } from '../../../shared/contract'
import type { GroupView } from '../../../shared/bookings/party'
import { listGroups, saveGroup } from '../../../shared/bookings/staff-contracts'
import { centreStaffRoles } from '../../../shared/centres/rules'
import { AppError } from '../../../shared/errors'
import { maskName } from '../../../shared/personal'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import { bodyHash, idFor } from '../../kit/ids'
import { addToOutbox, auditItem, outboxOf, type OutboxItem } from '../../kit/outbox'
import { findPage } from '../../kit/paging'
import type { Caller } from '../../kit/serve'
import { on } from '../on'
import { members, type Member } from '../members/store'
import { unitOf } from '../members/units-store'
import { requireRole } from '../scope'
import { hasSaved, requestsWith, savedAs } from './saved'
import { bookingGroups, type BookingGroup } from './store'

const MOST_NAMESAKES = 50

type Wish = ParsedInputOf<typeof saveGroup>
type Leader = BookingGroup['leaders'][number]

const viewOf = ({ _id, name, unitId, unitName, leaders, isActive }: BookingGroup): GroupView => ({
  id: _id,
  name,
  unitId,
  unitName,
  leaders: leaders.map((leader) => ({ ...leader, name: maskName(leader.name) })),
  isActive,
})

/** The confirmed resident of the unit with that name and number's end, where there is exactly one. */
async function leaderFor(
  { name, phoneEnding }: NonNullable<Wish['addLeader']>,
  unitId: string,
): Promise<Leader> {
  const namesakes = await members.find({ where: { homeUnitIds: unitId, name }, limit: MOST_NAMESAKES })
  const found = namesakes.filter(
    ({ phone, homes }) =>
      phone?.endsWith(phoneEnding) &&
      homes.some((home) => home.state === 'confirmed' && home.unitIds.includes(unitId)),
  )
  const [leader] = found
  if (!leader || found.length > 1) throw new AppError({ code: 'REFUSED', reason: 'booking.leader_not_found' })
  return { memberId: leader._id, name: leader.name }
}

const ledBy = (leaders: Leader[]) => ({ leaders, leaderIds: leaders.map(({ memberId }) => memberId) })

interface Writing {
  id: string
  wish: Wish
  added: Leader[]
  saved: string
  items: OutboxItem[]
  now: number
}

async function add({ id, wish, added, saved, items, now }: Writing, body: string): Promise<BookingGroup> {
  const unit = await unitOf(wish.unitId, now)
  if (!unit) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  const group: BookingGroup = {
    _id: id,
    revision: 1,
    name: wish.name,
    unitId: unit._id,
    unitName: unit.fullName,
    unitIds: unit.unitIds,
    ...ledBy(added),
    isActive: wish.isActive,
    createdAt: now,
    requests: [saved],
    ...outboxOf(items, now),
  }
  const inserted = await bookingGroups.insertOnce(group)
  if (inserted.isNew) return group
  hasSaved(inserted.existing, wish.requestId, body)
  return inserted.existing
}

const edit = (from: BookingGroup, { wish, added, items, now }: Writing, body: string) =>
  change(bookingGroups, {
    from,
    isDone: (current) => hasSaved(current, wish.requestId, body),
    decide(current) {
      const kept = current.leaders.filter(
        ({ memberId }) =>
          wish.keepLeaderIds.includes(memberId) && !added.some((one) => one.memberId === memberId),
      )
      const { leaders, leaderIds } = ledBy([...kept, ...added])
      return {
        changes: {
          name: wish.name,
          isActive: wish.isActive,
          leaders: command.set(leaders),
          leaderIds: command.set(leaderIds),
          requests: requestsWith(wish.requestId, body),
          ...addToOutbox(items, now),
        },
      }
    },
  })

async function save(wish: Wish, { actor, now }: Caller<Member>): Promise<GroupView> {
  const { requestId, ...said } = wish
  await requireRole(actor, centreStaffRoles, wish.unitId, now)
  const id = wish.id ?? idFor('group', actor._id, requestId)
  const body = bodyHash(said)
  const read = await bookingGroups.get(id)
  if (read && hasSaved(read, requestId, body)) return viewOf(read)
  if (wish.id !== null && read?.unitId !== wish.unitId) {
    throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  }
  const added = wish.addLeader ? [await leaderFor(wish.addLeader, wish.unitId)] : []
  const unitIds = read?.unitIds ?? [wish.unitId]
  const line = { at: now, memberId: actor._id, action: 'bookings.saveGroup', target: id, unitIds }
  const items = [auditItem(requestId, line)]
  const writing = { id, wish, added, saved: savedAs(requestId, body), items, now }
  return viewOf(read ? await edit(read, writing, body) : await add(writing, body))
}

export const groupHandlers = [
  on(listGroups, async ({ unitId, cursor }, { actor, now }) => {
    await requireRole(actor, centreStaffRoles, unitId, now)
    const where = { unitIds: unitId }
    const page = { where, by: 'createdAt', direction: 'asc', cursor } as const
    const { rows, next } = await findPage(bookingGroups, page)
    return { items: rows.map(viewOf), next }
  }),

  on(saveGroup, save),
]
