import { AppError, refuseIf } from '../../../shared/errors'
import { addHome, leaveHome, setCurrentHome } from '../../../shared/members/contracts'
import type { Home } from '../../../shared/members/homes'
import { addHomeRefusal } from '../../../shared/members/rules'
import { idFor } from '../../kit/ids'
import { addToOutbox, type OutboxItem } from '../../kit/outbox'
import { on } from '../on'
import { tellReportInEnded } from '../party/tellings'
import { askToConfirm, homeFor } from './claims'
import { changeMember, replaceHomes, viewOfMe, type Member } from './store'

function homeOf(member: Member, householdId: string): Home {
  const home = member.homes.find((entry) => entry.householdId === householdId)
  if (!home) throw new AppError({ code: 'REFUSED', reason: 'members.home_missing' })
  return home
}

export const homeHandlers = [
  on(addHome, async ({ requestId, home: claim }, { actor, now }) => {
    const home = await homeFor(claim, now)
    const changed = await changeMember(actor, requestId, (current) => {
      refuseIf(addHomeRefusal(current.homes, home.householdId))
      const others = current.homes.filter((entry) => entry.householdId !== home.householdId)
      return {
        changes: {
          ...replaceHomes(current, [...others, home], now),
          currentHouseholdId: current.currentHouseholdId ?? home.householdId,
          ...addToOutbox([askToConfirm(home, current._id, false)], now),
        },
      }
    })
    return viewOfMe(changed)
  }),

  on(setCurrentHome, async ({ requestId, householdId }, { actor }) => {
    const changed = await changeMember(actor, requestId, (current) => ({
      changes: { currentHouseholdId: homeOf(current, householdId).householdId },
    }))
    return viewOfMe(changed)
  }),

  on(leaveHome, async ({ requestId, householdId }, { actor, now }) => {
    const changed = await changeMember(actor, requestId, (current) => {
      const home = homeOf(current, householdId)
      const others = current.homes.filter((entry) => entry !== home)
      const wasCurrent = current.currentHouseholdId === householdId
      const key = idFor('leaveHousehold', current._id, requestId)
      const items: OutboxItem[] = [
        { key, kind: 'leaveHousehold', memberId: current._id, householdId },
        ...tellReportInEnded(current, others, requestId),
      ]
      return {
        changes: {
          ...replaceHomes(current, others, now),
          currentHouseholdId: wasCurrent ? (others[0]?.householdId ?? null) : current.currentHouseholdId,
          ...addToOutbox(items, now),
        },
      }
    })
    return viewOfMe(changed)
  }),
]
