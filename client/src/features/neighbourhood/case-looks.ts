import { stateNames, type AppealState } from '@shared/direct-line/life-cycle'
import { outcomeNames, type Outcome } from '@shared/direct-line/outcome'
import type { IconName } from '@/ui/icon/icon'
import type { Tone } from '@/ui/tag/tag'

export interface CaseLook {
  word: string
  tone: Tone
  icon?: IconName
}

const stateTones: Record<AppealState, Pick<CaseLook, 'tone' | 'icon'>> = {
  submitted: { tone: 'warn', icon: 'clock' },
  accepted: { tone: 'info', icon: 'check' },
  inProgress: { tone: 'info', icon: 'edit' },
  waitingForResident: { tone: 'warn', icon: 'chat' },
  resolved: { tone: 'info', icon: 'chat' },
  evaluated: { tone: 'info', icon: 'chat' },
  closed: { tone: 'neutral', icon: 'check' },
  declined: { tone: 'neutral', icon: 'info' },
  merged: { tone: 'neutral', icon: 'line' },
  withdrawn: { tone: 'neutral', icon: 'back' },
}

const outcomeTones: Record<Outcome, Tone> = {
  fixed: 'good',
  adopted: 'good',
  thanked: 'good',
  explained: 'info',
  partlyAdopted: 'info',
  impossible: 'warn',
  notOurs: 'warn',
  notAdopted: 'warn',
}

/** For neighbours it is the community that waits for somebody else. */
const words: Partial<Record<AppealState, string>> = { waitingForResident: '等补充情况' }
const answered: readonly AppealState[] = ['resolved', 'evaluated', 'closed']

/** Where a case stands, in a tag; an answer says what it is, so that "closed" never passes for "fixed". */
export function caseLook({ state, outcome }: { state: AppealState; outcome?: Outcome | null }): CaseLook {
  const word = words[state] ?? stateNames[state]
  if (!outcome || !answered.includes(state)) return { word, ...stateTones[state] }
  return { word: `${word} · ${outcomeNames[outcome]}`, tone: outcomeTones[outcome] }
}
