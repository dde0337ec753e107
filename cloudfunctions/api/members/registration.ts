import { AppError } from '../../../shared/errors'
import { correctMe, listUnits, me, register } from '../../../shared/members/contracts'
import { phoneTailOf } from '../../../shared/personal'
import { randomId } from '../../kit/ids'
import { outboxOf } from '../../kit/outbox'
import { on } from '../on'
import { askToConfirm, homeFor } from './claims'
import { changeMember, derivedFrom, findMember, members, viewOfMe, type Member } from './store'
import { units } from './units-store'

const MOST_UNITS = 300

const alreadyRegistered = (member: Member, requestId: string) => {
  if (member.requests.includes(requestId)) return viewOfMe(member)
  throw new AppError({ code: 'REFUSED', reason: 'members.already_registered' })
}

export const registrationHandlers = [
  on(me, async (_, { actor }) => ({ member: actor ? viewOfMe(actor) : null })),

  on(listUnits, async ({ level, within }) => {
    const found = await units.find({
      where: within === null ? { level } : { unitIds: within, level },
      orderBy: ['order', 'asc'],
      limit: MOST_UNITS,
      fields: ['level', 'name', 'order'],
    })
    return { units: found.map((unit) => ({ id: unit._id, level: unit.level, name: unit.name })) }
  }),

  on(register, async ({ requestId, name, phone, home: claim }, { openid, actor, now }) => {
    if (actor) return alreadyRegistered(actor, requestId)
    const home = await homeFor(claim, now)
    const id = randomId()
    const { dueAt, ...unitIds } = derivedFrom([home])
    const member: Member = {
      _id: id,
      id,
      openid,
      name,
      phone,
      phoneTail: phoneTailOf(phone),
      homes: [home],
      currentHouseholdId: home.householdId,
      roles: [],
      createdAt: now,
      lastInboxAt: 0,
      inboxSeenAt: 0,
      revision: 1,
      requests: [requestId],
      ...unitIds,
      ...(dueAt !== null && { confirmDueAt: dueAt, confirmRemindAt: dueAt }),
      ...outboxOf([askToConfirm(home, id, false)], now),
    }
    // One openid, one member: the unique index decides between two taps that arrive together.
    try {
      await members.insertOnce(member)
    } catch (failure) {
      const existing = await findMember(openid)
      if (existing) return alreadyRegistered(existing, requestId)
      throw failure
    }
    return viewOfMe(member)
  }),

  on(correctMe, async ({ requestId, name, phone }, { actor }) => {
    const changes = {
      ...(name !== undefined && { name }),
      ...(phone !== undefined && { phone, phoneTail: phoneTailOf(phone) }),
    }
    return viewOfMe(await changeMember(actor, requestId, () => ({ changes })))
  }),
]
