import type { AppealState } from '@shared/direct-line/life-cycle'
import { durationText, whenText } from '@/ui/when'

interface Standing {
  state: AppealState
  dueAt: number | null
  communityName: string
}

/** What staff owe next, by state; the other states wait for nobody at the desk. */
const owed: Partial<Record<AppealState, string>> = { submitted: '受理', accepted: '答复', inProgress: '答复' }

const otherwise: Record<Exclude<AppealState, 'submitted' | 'accepted' | 'inProgress'>, string> = {
  waitingForResident: '等反映的人补充情况，补充后接着办',
  resolved: '已经答复，等反映的人评价',
  evaluated: '反映的人已经评价，等结案归档',
  closed: '这件事已经办完',
  declined: '这件事不在受理范围',
  merged: '和另一件同样的事一起办',
  withdrawn: '反映的人已经撤回',
}

/** What comes next and by when, as a neighbour is told; what is late is said plainly. */
export function outlookOf({ state, dueAt, communityName }: Standing, now: number): string {
  const step = owed[state]
  if (step === undefined) return otherwise[state as keyof typeof otherwise]
  if (dueAt === null) return `等${communityName}${step}`
  return dueAt > now
    ? `应在 ${whenText(dueAt, now)} 前${step}，还剩 ${durationText(dueAt - now)}`
    : `本该在 ${whenText(dueAt, now)} 前${step}，已超过 ${durationText(now - dueAt)}`
}
