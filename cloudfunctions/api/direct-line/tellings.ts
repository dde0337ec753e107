import { stateNames, type AppealState } from '../../../shared/direct-line/life-cycle'
import { unitAt } from '../../../shared/roles'
import { timestamp } from '../../../shared/time'
import { idFor } from '../../kit/ids'
import type { OutboxItem } from '../../kit/outbox'
import type { Appeal } from './store'

type Told = Pick<Appeal, '_id' | 'ticket' | 'title' | 'ownerId' | 'unitIds'>

interface Progress {
  state: AppealState
  note: string
  requestId: string
  now: number
}

/** Tells the resident of a step, once: in the inbox, and by a subscription message where they agreed to one. */
export const tellOwner = (appeal: Told, { state, note, requestId, now }: Progress): OutboxItem => ({
  key: idFor('tellOwner', appeal._id, requestId),
  kind: 'tell',
  to: { memberId: appeal.ownerId },
  title: `您反映的“${appeal.title}”${stateNames[state]}`,
  text: note,
  link: { to: 'appeal', id: appeal._id },
  template: 'appealProgress',
  values: { ticket: appeal.ticket, title: appeal.title, state: stateNames[state], at: timestamp(now), note },
})

interface News {
  title: string
  note: string
  requestId: string
}

const tellStaffMember = (
  appeal: Told,
  to: { memberId: string } | { firstOf: { roles: ('communityWorker' | 'secretary')[]; unitId: string }[] },
  { title, note, requestId }: News,
  now: number,
): OutboxItem => ({
  key: idFor('tellStaff', appeal._id, requestId),
  kind: 'tell',
  to,
  title,
  text: note,
  link: { to: 'appeal', id: appeal._id },
  template: 'workArrived',
  values: { ticket: appeal.ticket, title: appeal.title, at: timestamp(now), note },
})

/** Tells whoever leads the case, or the community's desk while nobody does. */
export function tellHandler(appeal: Told & Pick<Appeal, 'handlerId'>, news: News, now: number): OutboxItem {
  const unitId = unitAt(appeal.unitIds, 'community') ?? ''
  const desk = { firstOf: [{ roles: ['communityWorker' as const, 'secretary' as const], unitId }] }
  return tellStaffMember(appeal, appeal.handlerId === null ? desk : { memberId: appeal.handlerId }, news, now)
}
