import { timestamp } from '../../../shared/time'
import { idFor } from '../../kit/ids'
import type { Addressee, OutboxItem } from '../../kit/outbox'
import type { Appeal } from './appeal'
import { holdersAt } from './levels'
import { ownerAddress } from './owners'

type Told = Pick<
  Appeal,
  '_id' | 'ticket' | 'title' | 'ownerId' | 'ownerName' | 'householdId' | 'agent' | 'unitIds' | 'excludedIds'
>

interface Progress {
  /** What happened, as the timeline says it. */
  what: string
  /** The state's name, for the subscription message. */
  state: string
  note: string
  requestId: string
  now: number
  /** The member who took the step, and needn't be told of it. */
  by?: string
}

/** Tells the resident of a step, once, and whoever filed it for them. */
export const tellOwner = (appeal: Told, { what, state, note, requestId, now, by }: Progress): OutboxItem => ({
  key: idFor('tellOwner', appeal._id, requestId),
  kind: 'tell',
  ...(by && { except: [by] }),
  to: appeal.agent
    ? { all: [ownerAddress(appeal), { memberId: appeal.agent.memberId }] }
    : ownerAddress(appeal),
  title: `您反映的“${appeal.title}”：${what}`,
  text: note,
  link: { to: 'appeal', id: appeal._id },
  template: 'appealProgress',
  values: { ticket: appeal.ticket, title: appeal.title, state, at: timestamp(now), note },
})

interface News {
  title: string
  note: string
  requestId: string
}

/** Tells staff or a partner of work that came to them; each gets one message per request and purpose. */
export const tellStaff = (
  appeal: Told,
  to: Addressee,
  { title, note, requestId }: News,
  now: number,
): OutboxItem => ({
  key: idFor('tellStaff', appeal._id, requestId, JSON.stringify(to)),
  kind: 'tell',
  to,
  ...(appeal.excludedIds.length > 0 && { except: appeal.excludedIds }),
  title,
  text: note,
  link: { to: 'appeal', id: appeal._id },
  template: 'workArrived',
  values: { ticket: appeal.ticket, title: appeal.title, at: timestamp(now), note },
})

type Led = Told & Pick<Appeal, 'handlerId' | 'deskId'>

/** Whoever leads the case, or its desk while nobody does. */
export const leadOf = (appeal: Pick<Led, 'handlerId' | 'deskId' | 'unitIds'>): Addressee =>
  appeal.handlerId === null ? { firstOf: holdersAt(appeal, appeal.deskId) } : { memberId: appeal.handlerId }

/** Tells whoever leads the case, or its desk while nobody does; never those whom it concerns. */
export const tellHandler = (appeal: Led, news: News, now: number): OutboxItem =>
  tellStaff(appeal, leadOf(appeal), news, now)

/** Neighbours and owners of merged cases who follow this one hear what happened, without its words. */
export const tellFollowers = (
  appeal: Pick<Appeal, '_id'>,
  { what, requestId }: { what: string; requestId: string },
): OutboxItem => ({
  key: idFor('tellFollowers', appeal._id, requestId),
  kind: 'tellAppealFollowers',
  appealId: appeal._id,
  what,
})
