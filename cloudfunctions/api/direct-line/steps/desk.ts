import { outcomeNames } from '../../../../shared/direct-line/outcome'
import { waitEndsAt } from '../../../../shared/direct-line/alarms'
import { cut } from '../../../../shared/text'
import { deadline } from '../../../../shared/time'
import type { Appeal, StoredAnswer, StoredPhoto } from '../appeal'
import type { Step } from '../step'
import { clockRunsAgain } from './resident'

/** Steps of the desk: pure, so that functions, jobs and the demo data take the same ones. */

export const pendingPhotos = (fileIds: readonly string[]): StoredPhoto[] =>
  fileIds.map((fileId) => ({ fileId, check: 'pending' }))

export const acceptStep = (appeal: Appeal, by: { memberId: string; now: number }): Step => ({
  next: { handlerId: by.memberId, acceptedAt: by.now },
  tell: `已经有人负责，会在 ${deadline(appeal.resolveBy)} 前答复您。`,
})

export const startStep = (note: string, photosBefore: StoredPhoto[]): Step => ({
  note: note || null,
  next: { photosBefore },
  tell: note || '已开始办理，有进展会告诉您。',
})

export const declineStep = (words: { because: string; turnTo: string }, now: number): Step => ({
  note: words.because,
  next: { turnTo: words.turnTo, endedAt: now },
  tell: `${words.because} 您可以找：${words.turnTo}`,
})

export const askMoreStep = (appeal: Appeal, question: string, now: number): Step => {
  const next = { waitingSince: now }
  const until = waitEndsAt({ ...appeal, ...next })
  return { note: question, next, tell: `${question} 请在 ${deadline(until)} 前补充，过了会按现有情况办。` }
}

export const resumeStep = (appeal: Appeal, now: number): Step => ({
  next: clockRunsAgain(appeal, now),
  tell: '先按现有情况继续办理。您随时可以留言补充。',
})

const LONGEST_NOTE = 60

export const resolveStep = (appeal: Appeal, answer: StoredAnswer): Step => ({
  next: {
    answer,
    ...(answer.check !== 'passed' && { needsReview: true }),
    // Whoever reads the published case waits for its answer too.
    ...(appeal.publication.state === 'published' && { publication: { ...appeal.publication, isOpen: true } }),
  },
  tell:
    answer.check === 'passed'
      ? `${outcomeNames[answer.outcome]}：${cut(answer.text, LONGEST_NOTE)}`
      : '已答复，内容审核后就能看到。',
})

const thanks = '谢谢您的反映和评价。'

export const closeStep = (now: number): Step => ({ next: { ending: 'rated', endedAt: now }, tell: thanks })

export const closeUnratedStep = (now: number): Step => ({
  next: { ending: 'unrated', endedAt: now },
  tell: '7 天没有评价，已自动结案。还有问题请再反映。',
})

export const closeByOfficerStep = (because: string, now: number): Step => ({
  note: because,
  next: { ending: 'officer', endedAt: now },
  tell: because,
})
