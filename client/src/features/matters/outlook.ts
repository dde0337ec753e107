import type { MatterState } from '@shared/matters/life-cycle'
import { deadline } from '@shared/time'
import { timeLeftText } from '@/ui/when'

interface Timed {
  state: MatterState
  closesAt: number
}

const nextSteps: Record<Exclude<MatterState, 'open'>, string> = {
  closed: '社区正在归并意见，会逐类答复',
  answered: '意见已经答复，等社区公布决定',
  decided: '已经公布决定，社区正在落实',
  carriedOut: '决定已经全部落实',
  withdrawn: '社区撤回了这个议题',
}

/** What comes next and by when: `11月30日 周一 24:00 截止，还剩 7 天`. */
export function outlookOf({ state, closesAt }: Timed, now: number): string {
  if (state !== 'open') return nextSteps[state]
  return closesAt > now ? `${deadline(closesAt)} 截止，${timeLeftText(closesAt, now)}` : nextSteps.closed
}

const short: Record<Exclude<MatterState, 'open'>, string> = {
  closed: '等社区答复',
  answered: '等公布决定',
  decided: '正在落实',
  carriedOut: '已经落实',
  withdrawn: '已撤回',
}

/** The same in a few words, for a card. */
export function shortOutlookOf({ state, closesAt }: Timed, now: number): string {
  if (state !== 'open') return short[state]
  return closesAt > now ? timeLeftText(closesAt, now) : short.closed
}
