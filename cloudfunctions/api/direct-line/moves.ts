import { CLOSE_AFTER_RATING } from '../../../shared/direct-line/clock'
import { acceptAppeal, closeAppeal, rateAppeal, startAppeal } from '../../../shared/direct-line/contracts'
import { isSatisfied, type Rating } from '../../../shared/direct-line/rating'
import { deadline } from '../../../shared/time'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { on } from '../on'
import { makeMove } from './move'
import type { Appeal } from './store'
import { tellHandler, tellOwner } from './tellings'

/** Solved: a day for a last word. Not solved: back to the desk that answered, with a deadline of its own. */
const afterRating = (appeal: Appeal, { isSolved }: Rating, now: number): Changes =>
  isSolved
    ? { dueAt: now, timerAt: now + CLOSE_AFTER_RATING }
    : {
        reopenings: command.inc(1),
        dueAt: now + (appeal.resolveBy - appeal.createdAt),
        timerAt: command.remove(),
      }

export const moveHandlers = [
  on(acceptAppeal, ({ id, requestId }, caller) =>
    makeMove(id, { move: 'accept', requestId, caller }, (appeal) => {
      const { actor, now } = caller
      const note = `已经有人负责，会在 ${deadline(appeal.resolveBy)} 前答复您。`
      return {
        note: null,
        changes: { handlerId: actor._id, dueAt: appeal.resolveBy },
        items: [tellOwner(appeal, { state: 'accepted', note, requestId, now })],
        figures: { accepted: 1, acceptedInTime: now <= appeal.acceptBy ? 1 : 0 },
      }
    }),
  ),

  on(startAppeal, ({ id, requestId, note }, caller) =>
    makeMove(id, { move: 'start', requestId, caller }, (appeal) => ({
      note: note || null,
      changes: {},
      items: [
        tellOwner(appeal, {
          state: 'inProgress',
          note: note || '已开始办理，有进展会告诉您。',
          requestId,
          now: caller.now,
        }),
      ],
      figures: {},
    })),
  ),

  on(rateAppeal, ({ id, requestId, rating }, caller) =>
    makeMove(id, { move: rating.isSolved ? 'rateSolved' : 'rateUnsolved', requestId, caller }, (appeal) => {
      const news = rating.isSolved
        ? { title: `居民已评价：${appeal.title}`, note: '居民认为问题已解决。', requestId }
        : { title: `没有解决：${appeal.title}`, note: '居民认为没有解决，请重新办理并答复。', requestId }
      return {
        note: rating.words || null,
        changes: { rating: command.set(rating), ...afterRating(appeal, rating, caller.now) },
        items: [tellHandler(appeal, news, caller.now)],
        figures: { rated: 1, ratedSolved: rating.isSolved ? 1 : 0, satisfied: isSatisfied(rating) ? 1 : 0 },
      }
    }),
  ),

  on(closeAppeal, ({ id, requestId }, caller) =>
    makeMove(id, { move: 'close', requestId, caller }, (appeal) => ({
      note: null,
      changes: { closeReason: 'rated', dueAt: caller.now, timerAt: command.remove() },
      items: [
        tellOwner(appeal, { state: 'closed', note: '谢谢您的反映和评价。', requestId, now: caller.now }),
      ],
      figures: { closed: 1 },
    })),
  ),
]
