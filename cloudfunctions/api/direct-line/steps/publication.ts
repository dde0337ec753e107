import type { Publication } from '../../../../shared/direct-line/schema'
import { stateNames } from '../../../../shared/direct-line/life-cycle'
import { auditItem, type OutboxItem } from '../../../kit/outbox'
import type { Appeal } from '../appeal'
import { cutPhotosOf, photoCheck } from '../case-photos'
import { renewLedger } from '../step'
import { tellOwner } from '../tellings'

/** Rulings on what neighbours read of a case: pure, so that functions and the demo data make the same ones. */
export interface Ruling {
  publication: Omit<Appeal['publication'], 'requests'>
  tell: { what: string; note: string } | null
}

/** The owner hears of it once, however often it is approved again. */
export const publishRuling = (appeal: Appeal, shown: Publication): Ruling => ({
  publication: {
    state: 'published',
    isOpen: false,
    shown,
    cutPhotos: cutPhotosOf(appeal, shown),
    refusedBecause: null,
    answerAt: shown.answer === null ? null : (appeal.answer?.at ?? null),
  },
  tell:
    appeal.publication.state === 'published'
      ? null
      : { what: '已公开', note: '已隐去姓名、电话和门牌，邻居可以看到、附议。' },
})

export const refuseRuling = (because: string): Ruling => ({
  publication: {
    state: 'refused',
    isOpen: false,
    shown: null,
    cutPhotos: [],
    refusedBecause: because,
    answerAt: null,
  },
  tell: { what: '没有公开', note: because },
})

const REMEMBERED_REQUESTS = 10

/** The case with that ruling, and what must follow it. */
export function takeRuling(
  appeal: Appeal,
  { publication, tell }: Ruling,
  { requestId, memberId, now }: { requestId: string; memberId: string; now: number },
): { edited: Pick<Appeal, 'publication'>; items: OutboxItem[] } {
  const { _id, unitIds, state } = appeal
  const action = `directLine.publication ${publication.state}`
  const known = appeal.publication.cutPhotos.map(({ fileId }) => fileId)
  const cut = publication.cutPhotos.map(({ fileId }) => fileId).filter((id) => !known.includes(id))
  const items: OutboxItem[] = [
    renewLedger(_id, requestId),
    ...photoCheck(_id, requestId, cut),
    auditItem(requestId, { at: now, memberId, action, target: _id, unitIds }),
  ]
  if (tell) items.push(tellOwner(appeal, { ...tell, state: stateNames[state], requestId, now }))
  const requests = [...appeal.publication.requests, requestId].slice(-REMEMBERED_REQUESTS)
  return { edited: { publication: { ...publication, requests } }, items }
}
