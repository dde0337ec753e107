import type { AppealState } from '@shared/direct-line/life-cycle'
import type { AppealCard } from '@shared/direct-line/schema'
import { deadlineText, durationText, timeLeftText } from '@/ui/when'
import { ratingWords } from './rating-words'

/** Who reads it: the resident whose case it is, those who handle it, or a neighbour with whom it is shared. */
export type Reader = 'owner' | 'staff' | 'neighbour'

type Standing = Pick<AppealCard, 'state' | 'dueAt' | 'kind' | 'deskName'>

type Said = string | ((standing: Standing) => string)

/** What comes next: a step that staff owe by a deadline, or somebody's turn without one, in full and for a card. */
type NextStep =
  { owed: '受理' | '答复' } | { owed: null; full: Record<'owner' | 'others', Said>; short: [string, string] }

const nextSteps: Record<AppealState, NextStep> = {
  submitted: { owed: '受理' },
  accepted: { owed: '答复' },
  inProgress: { owed: '答复' },
  waitingForResident: {
    owed: null,
    full: { owner: '请您补充情况，补充后接着办', others: '等居民补充情况' },
    short: ['请您补充', '等居民补充'],
  },
  resolved: {
    owed: null,
    full: {
      owner: ({ kind }) => `请您评价：${ratingWords[kind].question}`,
      others: '已经答复，等居民评价',
    },
    short: ['请您评价', '等居民评价'],
  },
  evaluated: {
    owed: null,
    full: {
      owner: ({ deskName }) => `谢谢您的评价，${deskName}接下来会结案归档`,
      others: '居民已评价，可以结案归档',
    },
    short: ['等结案归档', '可以归档'],
  },
  closed: {
    owed: null,
    full: { owner: '这件事已经办完', others: '已结案归档' },
    short: ['已办完', '已归档'],
  },
  declined: {
    owed: null,
    full: { owner: '这件事不在受理范围，可以找谁办写在下面', others: '不予受理，已经告诉居民找谁办' },
    short: ['看看可以找谁办', '不予受理'],
  },
  merged: {
    owed: null,
    full: { owner: '和另一件同样的事一起办，进展写在下面', others: '已并入另一件，在那一件里办' },
    short: ['一起办理', '已并案'],
  },
  withdrawn: {
    owed: null,
    full: { owner: '您已经撤回，不再办理；需要时可以重新反映', others: '居民已撤回' },
    short: ['已撤回', '居民已撤回'],
  },
}

export interface Outlook {
  text: string
  isOverdue: boolean
}

const said = (words: Said, standing: Standing): string =>
  typeof words === 'string' ? words : words(standing)

/** What happens next and by when: `幸福里社区应在 今天 18:00 前受理，还剩 3 小时`; what is late is said plainly. */
export function outlookOf(standing: Standing, reader: Reader, now: number): Outlook {
  const { state, dueAt, deskName } = standing
  const next = nextSteps[state]
  if (next.owed === null) {
    return { text: said(next.full[reader === 'owner' ? 'owner' : 'others'], standing), isOverdue: false }
  }
  const who = reader === 'staff' ? '' : deskName
  if (dueAt === null) return { text: `等${deskName}${next.owed}`, isOverdue: false }
  const when = deadlineText(dueAt, now)
  return dueAt > now
    ? { text: `${who}应在 ${when} 前${next.owed}，还剩 ${durationText(dueAt - now)}`, isOverdue: false }
    : { text: `${who}本该在 ${when} 前${next.owed}，已超过 ${durationText(now - dueAt)}`, isOverdue: true }
}

/** The same in a few words, for a card: `还剩 3 小时`, `已超过 2 天`, `请您评价`. */
export function shortOutlookOf(
  { state, dueAt }: Pick<Standing, 'state' | 'dueAt'>,
  reader: Reader,
  now: number,
): Outlook {
  const next = nextSteps[state]
  if (next.owed === null) return { text: next.short[reader === 'owner' ? 0 : 1], isOverdue: false }
  if (dueAt === null) return { text: `等${next.owed}`, isOverdue: false }
  return { text: timeLeftText(dueAt, now), isOverdue: dueAt <= now }
}
