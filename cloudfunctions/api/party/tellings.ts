import type { Home } from '../../../shared/members/homes'
import type { InboxLink } from '../../../shared/inbox/schema'
import { idFor } from '../../kit/ids'
import type { Addressee, OutboxItem } from '../../kit/outbox'
import { reportInEndedBy, type NamedOrg, type PartyFields } from './membership'

interface Told {
  to: Addressee
  title: string
  text: string
  link: InboxLink
}

/** In the inbox alone: what a locked phone shows can be read by anybody beside it. */
const tell = (key: string, told: Told): OutboxItem => ({
  key,
  kind: 'tell',
  ...told,
  template: null,
  values: {},
})

export const tellMember = (memberId: string, requestId: string, text: string): OutboxItem =>
  tell(idFor('tellPartyMember', memberId, requestId), {
    to: { memberId },
    title: '您的组织关系有变动',
    text,
    link: { to: 'party' },
  })

/** The secretary of the organisation, or of the next one above that has one; the text names nobody. */
export const tellOrganisers = (org: NamedOrg, requestId: string, text: string): OutboxItem =>
  tell(idFor('tellPartyOrganisers', org.id, requestId), {
    to: { firstOf: org.orgIds.toReversed().map((unitId) => ({ roles: ['branchSecretary'], unitId })) },
    title: `${org.name}：${text}`,
    text: '请在“我的 → 组织关系”里查看。',
    link: { to: 'party' },
  })

/** Tells both sides when somebody's reporting-in ends with the home by which they did. */
export function tellReportInEnded(
  member: PartyFields & { _id: string },
  homes: readonly Pick<Home, 'householdId' | 'state'>[],
  requestId: string,
): OutboxItem[] {
  const ended = reportInEndedBy(member, homes)
  if (!ended) return []
  const toMember = tellMember(member._id, requestId, `您搬离了住处，在${ended.org.name}的报到也结束了。`)
  if (ended.state === 'declined') return [toMember]
  return [toMember, tellOrganisers(ended.org, requestId, '有党员搬离，报到已结束')]
}
