import { randomUUID } from 'node:crypto'
import type { Endpoint } from '../../shared/contract'
import * as directLine from '../../shared/direct-line/contracts'
import * as staff from '../../shared/direct-line/staff-contracts'
import * as exports from '../../shared/exports/contracts'
import * as inbox from '../../shared/inbox/contracts'
import { householdIdOf } from '../../shared/members/homes'
import * as members from '../../shared/members/contracts'
import { brokenLift, darkStairs, fiveStars, resolvedAppeal } from '../support/appeals'
import type { Community } from '../support/community'
import { fileMany } from '../support/filed-cases'
import { bookingBudgets, bookingCalls } from './booking-calls'
import { bookingFileCalls } from './booking-file-calls'
import { bookingLifeBudgets, bookingLifeCalls } from './booking-life-calls'
import { centreCalls } from './centre-calls'
import { deskBudgets, deskCalls } from './desk-calls'
import { figuresOf, type Call } from './figures-of'
import { ledgerCalls } from './ledger-calls'
import { matterBudgets, matterCalls } from './matters-calls'
import { myDataBudgets, myDataCalls } from './my-data-calls'
import { noticeCalls } from './notices-calls'
import { orgLifeAfterBudgets, orgLifeAfterCalls } from './org-life-after-calls'
import { orgLifeBudgets, orgLifeCalls } from './org-life-calls'
import { partyBudgets, partyCalls } from './party-calls'
import { settingsCalls } from './settings-calls'
import { visitCalls } from './visit-calls'
import { windowBudgets, windowCalls } from './window-calls'

/** Reads take two database calls and writes to one record four (architecture.md, "Budgets"). */
export function callBudget({ name, effect }: Endpoint): number {
  // Not a screen but a question before a role ends: the holder, their cases, and the homes that wait in the unit.
  if (name === members.showOpenWork.name) return 4
  return (
    bookingBudgets[name] ??
    bookingLifeBudgets[name] ??
    myDataBudgets[name] ??
    orgLifeBudgets[name] ??
    orgLifeAfterBudgets[name] ??
    matterBudgets[name] ??
    partyBudgets[name] ??
    windowBudgets[name] ??
    deskBudgets[name] ??
    (effect === 'read' ? 2 : 4)
  )
}

const fresh = () => ({ requestId: randomUUID() })

/** A case as far as it goes without anybody's answer, and the two who talk in it. */
async function filedCase(town: Community, steps: 'submitted' | 'accepted' | 'inProgress' = 'submitted') {
  const [resident, secretary] = await Promise.all([town.resident(), town.secretary()])
  const { id } = await resident.call(directLine.submitAppeal, { ...brokenLift(), ...fresh() })
  if (steps !== 'submitted') await secretary.call(staff.acceptAppeal, { id, ...fresh() })
  if (steps === 'inProgress') await secretary.call(staff.startAppeal, { id, ...fresh(), note: '' })
  return { id, resident, secretary }
}

async function pendingHome(town: Community) {
  const [newcomer, leader] = await Promise.all([town.newcomer(), town.leader()])
  const { member } = await newcomer.call(members.me, {})
  return {
    leader,
    decision: { ...fresh(), memberId: newcomer.id, householdId: member!.homes[0]!.householdId },
  }
}

const claim = (room: string) => ({ entranceId: 'happy.b2.e1', room })

async function grantedRole(town: Community) {
  const [admin, resident] = await Promise.all([town.admin(), town.resident()])
  const given = {
    ...fresh(),
    memberId: resident.id,
    role: 'gridWorker',
    unitId: 'happy.g1',
    until: null,
  } as const
  const card = await admin.call(members.grantRole, given)
  return { admin, memberId: resident.id, grantId: card.roles[0]!.id }
}

const wantedExport = () => ({
  ...fresh(),
  kind: 'appeals' as const,
  parameters: { unitId: 'happy', from: '2026-11-01', to: '2026-11-30' },
})

/** One ordinary call of each endpoint, with whatever must have happened before it. */
export const endpointCalls: Readonly<Record<string, Call>> = {
  [directLine.listCategories.name]: async (town) =>
    figuresOf(await town.resident(), directLine.listCategories, {}),
  [directLine.submitAppeal.name]: async (town) => {
    const resident = await town.resident()
    return figuresOf(resident, directLine.submitAppeal, darkStairs())
  },
  [directLine.listMyAppeals.name]: async (town) => {
    const { resident } = await filedCase(town)
    return figuresOf(resident, directLine.listMyAppeals, { onlyOpen: true, cursor: null })
  },
  [staff.listWork.name]: async (town) => {
    const { secretary } = await filedCase(town)
    return figuresOf(secretary, staff.listWork, { unitId: 'happy', show: 'owed', cursor: null })
  },
  [directLine.getAppeal.name]: async (town) => {
    const { resident, id } = await filedCase(town, 'inProgress')
    return figuresOf(resident, directLine.getAppeal, { id })
  },
  [staff.acceptAppeal.name]: async (town) => {
    const { secretary, id } = await filedCase(town)
    return figuresOf(secretary, staff.acceptAppeal, { id, ...fresh() })
  },
  [staff.startAppeal.name]: async (town) => {
    const { secretary, id } = await filedCase(town, 'accepted')
    return figuresOf(secretary, staff.startAppeal, { id, ...fresh(), note: '已联系维保单位。' })
  },
  [staff.resolveAppeal.name]: async (town) => {
    const { secretary, id } = await filedCase(town, 'inProgress')
    const answer = '电梯已修好，可以正常使用。'
    return figuresOf(secretary, staff.resolveAppeal, {
      id,
      ...fresh(),
      answer,
      outcome: 'fixed',
      photos: [],
    })
  },
  [directLine.rateAppeal.name]: async (town) => {
    const { resident, id } = await resolvedAppeal(town)
    return figuresOf(resident, directLine.rateAppeal, { id, ...fresh(), rating: fiveStars })
  },
  [staff.closeAppeal.name]: async (town) => {
    const { resident, secretary, id } = await resolvedAppeal(town)
    await resident.call(directLine.rateAppeal, { id, ...fresh(), rating: fiveStars })
    return figuresOf(secretary, staff.closeAppeal, { id, ...fresh() })
  },
  [directLine.postMessage.name]: async (town) => {
    const { resident, id } = await filedCase(town, 'accepted')
    return figuresOf(resident, directLine.postMessage, {
      id,
      ...fresh(),
      text: '请问什么时候能来？',
      photos: [],
    })
  },
  [staff.revealPhone.name]: async (town) => {
    const { secretary, id } = await filedCase(town, 'accepted')
    return figuresOf(secretary, staff.revealPhone, { id, ...fresh() })
  },
  [staff.reviewAppeal.name]: async (town) => {
    await town.cloud.faults({
      rules: [{ kind: 'throttle', action: 'wx.api', collection: 'security.msgSecCheck' }],
    })
    const { secretary, id } = await filedCase(town).finally(() => town.cloud.faults())
    return figuresOf(secretary, staff.reviewAppeal, { id, ...fresh(), verdict: 'passed' })
  },
  [inbox.listInbox.name]: async (town) => figuresOf(await town.resident(), inbox.listInbox, { cursor: null }),
  [inbox.markInboxSeen.name]: async (town) => {
    const resident = await town.resident()
    return figuresOf(resident, inbox.markInboxSeen, { upTo: await town.cloud.clock.now() })
  },
  [exports.requestExport.name]: async (town) =>
    figuresOf(await town.secretary(), exports.requestExport, wantedExport()),
  [exports.listMyExports.name]: async (town) => {
    const secretary = await town.secretary()
    await secretary.call(exports.requestExport, wantedExport())
    return figuresOf(secretary, exports.listMyExports, { cursor: null })
  },
  [exports.linkToExport.name]: async (town) => {
    const secretary = await town.secretary()
    await fileMany(town, 3, await town.cloud.clock.now())
    const { id } = await secretary.call(exports.requestExport, wantedExport())
    await town.settle()
    return figuresOf(secretary, exports.linkToExport, { ...fresh(), id })
  },
  [members.me.name]: async (town) => figuresOf(await town.resident(), members.me, {}),
  [members.listUnits.name]: (town) =>
    figuresOf(town.stranger(), members.listUnits, { level: 'building', within: 'happy' }),
  [members.register.name]: (town) =>
    figuresOf(town.stranger(), members.register, {
      ...fresh(),
      name: '刘洋',
      phone: null,
      home: claim('601'),
    }),
  [members.correctMe.name]: async (town) =>
    figuresOf(await town.resident(), members.correctMe, { ...fresh(), phone: '13800000002' }),
  [members.addHome.name]: async (town) =>
    figuresOf(await town.resident(), members.addHome, { ...fresh(), home: claim('602') }),
  [members.setCurrentHome.name]: async (town) => {
    const resident = await town.resident()
    await resident.call(members.addHome, { ...fresh(), home: claim('603') })
    const householdId = householdIdOf(claim('603'))
    return figuresOf(resident, members.setCurrentHome, { ...fresh(), householdId })
  },
  [members.leaveHome.name]: async (town) => {
    const resident = await town.resident()
    await resident.call(members.addHome, { ...fresh(), home: claim('604') })
    return figuresOf(resident, members.leaveHome, { ...fresh(), householdId: householdIdOf(claim('604')) })
  },
  [members.listPendingHomes.name]: async (town) => {
    const { leader } = await pendingHome(town)
    return figuresOf(leader, members.listPendingHomes, { unitId: 'happy.b1', cursor: null })
  },
  [members.confirmHome.name]: async (town) => {
    const { leader, decision } = await pendingHome(town)
    return figuresOf(leader, members.confirmHome, decision)
  },
  [members.declineHome.name]: async (town) => {
    const { leader, decision } = await pendingHome(town)
    return figuresOf(leader, members.declineHome, { ...decision, because: '房号对不上，请核对。' })
  },
  [members.listMembers.name]: async (town) => {
    const wanted = { unitId: 'happy', show: 'residents', name: null, cursor: null } as const
    return figuresOf(await town.admin(), members.listMembers, wanted)
  },
  [members.grantRole.name]: async (town) => {
    const [admin, resident] = await Promise.all([town.admin(), town.resident()])
    const given = {
      ...fresh(),
      memberId: resident.id,
      role: 'gridWorker',
      unitId: 'happy.g1',
      until: null,
    } as const
    return figuresOf(admin, members.grantRole, given)
  },
  [members.showOpenWork.name]: async (town) => {
    const { admin, memberId, grantId } = await grantedRole(town)
    return figuresOf(admin, members.showOpenWork, { memberId, grantId })
  },
  [members.endRole.name]: async (town) => {
    const { admin, memberId, grantId } = await grantedRole(town)
    return figuresOf(admin, members.endRole, { ...fresh(), memberId, grantId, handOverTo: null })
  },
  ...ledgerCalls,
  ...matterCalls,
  ...centreCalls,
  ...windowCalls,
  ...visitCalls,
  ...bookingCalls,
  ...bookingLifeCalls,
  ...bookingFileCalls,
  ...myDataCalls,
  ...noticeCalls,
  ...orgLifeCalls,
  ...partyCalls,
  ...orgLifeAfterCalls,
  ...settingsCalls,
  ...deskCalls,
}
