import { AppError, refuseIf } from '../../../shared/errors'
import { markToldInPerson, revealHouseholdPhone } from '../../../shared/notices/contracts'
import { phoneRefusal, tickRefusal } from '../../../shared/notices/rules'
import type { RosterRow } from '../../../shared/notices/schema'
import { maskName } from '../../../shared/personal'
import { writeAudit } from '../../kit/audit'
import { change } from '../../kit/change'
import { idFor } from '../../kit/ids'
import { auditItem } from '../../kit/outbox'
import { households, type Household } from '../members/units-store'
import { members, type Member } from '../members/store'
import { on } from '../on'
import { decideFacts } from './receipt'
import { notices, receiptIdOf, receipts, type Notice, type Receipt } from './store'

const MOST_AT_HOME = 20

export const rowFields = [
  'householdId',
  'label',
  'standing',
  'isWaiting',
  'message',
  'readAt',
  'acknowledgedAt',
  'toldInPersonAt',
  'nudges',
  'hasMembers',
] as const

export const rowOf = (receipt: Pick<Receipt, (typeof rowFields)[number]>): RosterRow => ({
  householdId: receipt.householdId,
  label: receipt.label,
  standing: receipt.standing,
  isWaiting: receipt.isWaiting,
  message: receipt.message,
  readAt: receipt.readAt,
  acknowledgedAt: receipt.acknowledgedAt,
  toldInPersonAt: receipt.toldInPersonAt,
  nudges: receipt.nudges,
  hasMembers: receipt.hasMembers,
})

type AtHome = Receipt & { notices: Notice[]; households: Household[]; members: Member[] }

const missing = () => new AppError({ code: 'NOT_FOUND', reason: 'notice.household_missing' })

/** Whoever speaks for the household and left a number, or else somebody confirmed there who did. */
function reachable({ householdId, households: [household], members: atHome }: AtHome): Member | undefined {
  const withPhone = atHome.filter(
    ({ phone, homes }) =>
      phone !== null && homes.some((home) => home.householdId === householdId && home.state === 'confirmed'),
  )
  return withPhone.find(({ _id }) => _id === household?.contactId) ?? withPhone[0]
}

export const toldInPersonHandlers = [
  // Wanting the tick twice is wanting it once, so the tick itself says whether anything is left to write.
  on(markToldInPerson, async ({ id, requestId, householdId, isTold }, { actor, now }) => {
    const receipt = await receipts.getBeside<Pick<AtHome, 'notices'>>(receiptIdOf(id, householdId), {
      notices: { from: notices.name, where: { _id: id }, limit: 1 },
    })
    const notice = receipt?.notices[0]
    if (!receipt || !notice) throw missing()
    refuseIf(tickRefusal(notice, receipt, actor, now))
    const changed = await change<Receipt>(receipts, {
      from: receipt,
      isDone: ({ toldInPersonAt }) => (toldInPersonAt !== null) === isTold,
      decide(current) {
        const { unitIds } = current
        const action = `notices.${isTold ? 'toldInPerson' : 'notToldInPerson'}`
        const line = { at: now, memberId: actor._id, action, target: current._id, unitIds }
        const facts = { toldInPersonAt: isTold ? now : null, toldBy: isTold ? actor._id : null }
        return decideFacts(current, facts, { items: [auditItem(requestId, line)], now })
      },
    })
    return rowOf(changed)
  }),

  on(revealHouseholdPhone, async ({ id, requestId, householdId }, { actor, now }) => {
    const receiptId = receiptIdOf(id, householdId)
    const receipt = await receipts.getBeside<Omit<AtHome, keyof Receipt>>(receiptId, {
      notices: { from: notices.name, where: { _id: id }, limit: 1 },
      households: { from: households.name, where: { _id: householdId }, limit: 1 },
      members: { from: members.name, where: { 'homes.householdId': householdId }, limit: MOST_AT_HOME },
    })
    const notice = receipt?.notices[0]
    if (!receipt || !notice) throw missing()
    refuseIf(phoneRefusal(notice, receipt, actor, now))
    const contact = reachable(receipt)
    if (!contact?.phone) throw new AppError({ code: 'REFUSED', reason: 'notice.no_phone' })
    await writeAudit(idFor('revealPhone', actor._id, receiptId, requestId), {
      at: now,
      memberId: actor._id,
      action: 'notices.revealPhone',
      target: receiptId,
      unitIds: receipt.unitIds,
    })
    return { name: maskName(contact.name), phone: contact.phone }
  }),
]
