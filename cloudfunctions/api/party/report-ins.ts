import { refuseIf } from '../../../shared/errors'
import { confirmReportIn, declineReportIn, listReportIns } from '../../../shared/party/contracts'
import { reportInMoves } from '../../../shared/party/life-cycle'
import { decideRefusal, isOrganiser } from '../../../shared/party/rules'
import { findPage } from '../../kit/paging'
import type { Caller } from '../../kit/serve'
import { on } from '../on'
import { members, type Member } from '../members/store'
import { changeParty } from './change-party'
import { partyListOf, type StoredReportIn } from './membership'
import { auditOfMember, auditReading, notThere, ownOrg } from './organiser'
import { tellMember } from './tellings'
import { rowsOfReportIn } from './views'

/** The reporting-in of somebody at a branch that this person is an organiser of; for all others it isn't there. */
function ownReportIn({ party }: Member, actor: Member, now: number): StoredReportIn {
  const reportIn = party?.reportIn
  if (!reportIn || !isOrganiser(actor, reportIn.org.orgIds, now)) throw notThere()
  return reportIn
}

interface Decision {
  requestId: string
  memberId: string
  move: 'confirm' | 'decline'
  because: string | null
}

async function decide(
  { requestId, memberId, move, because }: Decision,
  { actor, now }: Pick<Caller<Member>, 'actor' | 'now'>,
) {
  const member = await members.get(memberId)
  if (!member) throw notThere()
  const action = `${move}ReportIn`
  const request = { requestId, actorId: actor._id, action, body: { memberId, because }, now }
  await changeParty(member, request, (current) => {
    const reportIn = ownReportIn(current, actor, now)
    refuseIf(decideRefusal(actor, { memberId, state: reportIn.state }))
    const decided: StoredReportIn = {
      ...reportIn,
      state: reportInMoves[move].to,
      decidedBy: actor._id,
      declinedBecause: because,
    }
    const text =
      because === null
        ? `${reportIn.org.name}确认了您的报到，可以参加支部和社区的活动了。`
        : `${reportIn.org.name}没有通过您的报到：${because}。可以改正后再申请。`
    const items = [
      tellMember(memberId, requestId, text),
      auditOfMember({ actor, now, requestId }, { action, memberId, org: reportIn.org }),
    ]
    return { party: { ...current.party!, reportIn: decided }, items }
  })
  return { memberId }
}

export const reportInHandlers = [
  on(listReportIns, async ({ orgId, show, cursor }, { actor, now }) => {
    const org = await ownOrg(orgId, actor, now)
    await auditReading(actor, { action: 'listReportIns', org, now })
    const { rows, next } = await findPage(members, {
      where: { partyLists: partyListOf(show, orgId) },
      by: 'partyAt',
      direction: show === 'applied' ? 'asc' : 'desc',
      cursor,
      fields: ['name', 'phone', 'party'],
    })
    return { items: rows.flatMap(rowsOfReportIn), next }
  }),

  on(confirmReportIn, async ({ requestId, memberId }, caller) =>
    decide({ requestId, memberId, move: 'confirm', because: null }, caller),
  ),

  on(declineReportIn, async ({ requestId, memberId, because }, caller) =>
    decide({ requestId, memberId, move: 'decline', because }, caller),
  ),
]
