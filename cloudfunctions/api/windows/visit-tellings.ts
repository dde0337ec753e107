import { spanText } from '../../../shared/bookings/slot'
import { timestamp } from '../../../shared/time'
import { idFor } from '../../kit/ids'
import type { Addressee, OutboxItem, Telling } from '../../kit/outbox'
import type { Visit } from './visits-store'

interface News {
  requestId: string
  title: string
  /** In at most five characters: `已安排`. */
  state: string
  text: string
}

const timeOf = ({ date, from, to }: Pick<Visit, 'date' | 'from' | 'to'>): string =>
  `${date} ${spanText({ from, to })}`

const messageOn = (visit: Visit, { title, state, text }: News): Omit<Telling, 'to'> => ({
  title,
  text,
  link: { to: 'visit', id: visit._id },
  template: 'visitProgress',
  values: { title: visit.title, state, at: timestamp(visit.startsAt), note: text },
})

/** For whom it is: a member, or whoever lives there under that name; and whoever asked for them. */
function askers({ agent, householdId, ownerName, ownerId }: Visit): Addressee {
  if (!agent) return { memberId: ownerId }
  return { all: [{ resident: { householdId, name: ownerName } }, { memberId: agent.memberId }] }
}

export const tellAskers = (visit: Visit, news: News): OutboxItem => ({
  key: idFor('visitAskers', visit._id, news.requestId),
  kind: 'tell',
  to: askers(visit),
  ...messageOn(visit, news),
})

export const tellWorker = (visit: Visit, workerId: string, news: News): OutboxItem => ({
  key: idFor('visitWorker', visit._id, news.requestId, workerId),
  kind: 'tell',
  to: { memberId: workerId },
  ...messageOn(visit, news),
})

/** Those who arrange visits in the community; where nobody does, its secretary. */
export const tellDesk = (visit: Visit, requestId: string): OutboxItem => ({
  key: idFor('visitDesk', visit._id, requestId),
  kind: 'tell',
  to: {
    firstOf: (['communityWorker', 'secretary'] as const).map((role) => ({
      roles: [role],
      unitId: visit.communityId,
    })),
  },
  ...messageOn(visit, {
    requestId,
    title: `有人申请代办：${visit.title}`,
    state: '待安排',
    text: `${timeOf(visit)}，请安排人上门。`,
  }),
})

/** What each step says to whom. */
export const visitNews = {
  assigned: (visit: Visit, requestId: string): News => ({
    requestId,
    title: `代办安排好了：${visit.title}`,
    state: '已安排',
    text: `${timeOf(visit)}，${visit.workerName ?? '工作人员'}会上门。`,
  }),
  work: (visit: Visit, requestId: string): News => ({
    requestId,
    title: `请您上门代办：${visit.title}`,
    state: '待上门',
    text: `${timeOf(visit)}，点开看地址。`,
  }),
  taken: (visit: Visit, requestId: string): News => ({
    requestId,
    title: `代办改由别的同事办：${visit.title}`,
    state: '已改派',
    text: `${timeOf(visit)} 您不用去了。`,
  }),
  done: (visit: Visit, requestId: string): News => ({
    requestId,
    title: `代办办好了：${visit.title}`,
    state: '已办好',
    text: '点开看办理情况。',
  }),
  declined: (visit: Visit, requestId: string): News => ({
    requestId,
    title: `代办没有受理：${visit.title}`,
    state: '没受理',
    text: '点开看原因，以及可以找谁办。',
  }),
  cancelled: (visit: Visit, requestId: string): News => ({
    requestId,
    title: `代办取消了：${visit.title}`,
    state: '已取消',
    text: `${timeOf(visit)} 您不用去了。`,
  }),
}
