import type { AppealState } from '@shared/direct-line/life-cycle'
import type { AppealCard } from '@shared/direct-line/schema'
import { durationText, timeLeftText, whenText } from '@/ui/when'

/** Who reads it: the resident whose case it is, or those who handle it. */
export type Reader = 'owner' | 'staff'

type Owed = Pick<AppealCard, 'state' | 'dueAt'>

/** What comes next: a step that staff owe by a deadline, or somebody's turn without one, in full and for a card. */
type NextStep =
  { owed: '受理' | '答复' } | { owed: null; full: Record<Reader, string>; short: Record<Reader, string> }

const nextSteps: Record<AppealState, NextStep> = {
  submitted: { owed: '受理' },
  accepted: { owed: '答复' },
  inProgress: { owed: '答复' },
  resolved: {
    owed: null,
    full: { owner: '请您评价：问题解决了吗？', staff: '已经答复，等居民评价' },
    short: { owner: '请您评价', staff: '等居民评价' },
  },
  evaluated: {
    owed: null,
    full: { owner: '谢谢您的评价，社区接下来会结案归档', staff: '居民已评价，可以结案归档' },
    short: { owner: '等社区归档', staff: '可以归档' },
  },
  closed: {
    owed: null,
    full: { owner: '这件事已经办完', staff: '已结案归档' },
    short: { owner: '已办完', staff: '已归档' },
  },
}

export interface Outlook {
  text: string
  isOverdue: boolean
}

/** What happens next and by when: `社区应在 今天 18:00 前受理，还剩 3 小时`; what is late is said plainly. */
export function outlookOf({ state, dueAt }: Owed, reader: Reader, now: number): Outlook {
  const next = nextSteps[state]
  if (next.owed === null) return { text: next.full[reader], isOverdue: false }
  if (dueAt === null) return { text: `等社区${next.owed}`, isOverdue: false }
  const who = reader === 'owner' ? '社区' : ''
  const when = whenText(dueAt, now)
  return dueAt > now
    ? { text: `${who}应在 ${when} 前${next.owed}，还剩 ${durationText(dueAt - now)}`, isOverdue: false }
    : { text: `${who}本该在 ${when} 前${next.owed}，已超过 ${durationText(now - dueAt)}`, isOverdue: true }
}

/** The same in a few words, for a card: `还剩 3 小时`, `已超过 2 天`, `请您评价`. */
export function shortOutlookOf({ state, dueAt }: Owed, reader: Reader, now: number): Outlook {
  const next = nextSteps[state]
  if (next.owed === null) return { text: next.short[reader], isOverdue: false }
  if (dueAt === null) return { text: `等社区${next.owed}`, isOverdue: false }
  return { text: timeLeftText(dueAt, now), isOverdue: dueAt <= now }
}
