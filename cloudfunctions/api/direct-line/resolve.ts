import { UNRATED_AFTER } from '../../../shared/direct-line/clock'
import { resolveAppeal } from '../../../shared/direct-line/contracts'
import { cut } from '../../../shared/text'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import type { OutboxItem } from '../../kit/outbox'
import { inspectPhotos } from '../../kit/photos'
import { checkText } from '../../kit/wechat'
import { on } from '../on'
import { makeMove } from './move'
import { tellOwner } from './tellings'

const LONGEST_NOTE = 60

export const resolveHandlers = [
  on(resolveAppeal, async ({ id, requestId, answer, photos }, caller) => {
    const { actor, openid, now } = caller
    const [check] = await Promise.all([checkText(answer, openid), inspectPhotos(photos, actor._id)])
    return makeMove(id, { move: 'resolve', requestId, caller }, (appeal) => {
      const isShown = check === 'passed'
      const note = isShown ? cut(answer, LONGEST_NOTE) : '社区已答复，内容审核后就能看到。'
      const items: OutboxItem[] = [tellOwner(appeal, { state: 'resolved', note, requestId, now })]
      if (photos.length > 0) {
        items.push({ key: idFor('checkPhotos', appeal._id, requestId), kind: 'checkPhotos', fileIds: photos })
      }
      return {
        note: null,
        changes: {
          answer: command.set({
            text: answer,
            at: now,
            check,
            photos: photos.map((fileId) => ({ fileId, check: 'pending' })),
          }),
          dueAt: now,
          timerAt: now + UNRATED_AFTER,
          ...(!isShown && { needsReview: true }),
        },
        items,
        figures: { resolved: 1 },
      }
    })
  }),
]
