import type { MoveName } from '@shared/direct-line/life-cycle'
import { handlingRefusal, movesFor, noteRefusal } from '@shared/direct-line/rules'
import type { AppealView } from '@shared/direct-line/schema'
import { mayRaiseMatter } from '@shared/matters/rules'
import type { Actor } from '@shared/members/schema'

/** Steps of those who handle cases, the likelier first; which two become buttons depends on this order. */
const inOrder = [
  'answerWhistle',
  'accept',
  'start',
  'resolve',
  'resume',
  'close',
  'closeByOfficer',
  'assign',
  'askMore',
  'whistle',
  'passUp',
  'sendDown',
  'handBack',
  'raise',
  'lower',
  'markHard',
  'merge',
  'decline',
] as const satisfies readonly MoveName[]

/**
 * What somebody may do with a case: a step along the table, a note among staff, see to what neighbours read, or hear
 * the residents on it.
 */
export type Offer = (typeof inOrder)[number] | 'note' | 'publish' | 'raiseMatter'

const mayPublish = (appeal: AppealView, me: Actor, now: number): boolean =>
  appeal.publication !== 'none' && handlingRefusal(appeal, me, now) === null

/** Everything this person may do now, asked of the same rules that the server asks; the likeliest first. */
export function offersFor(appeal: AppealView, me: Actor, now: number): Offer[] {
  const moves = movesFor(appeal, me, now, inOrder) as Offer[]
  const may: Offer[] = []
  if (noteRefusal(appeal, me, now) === null) may.push('note')
  if (mayPublish(appeal, me, now)) may.push('publish')
  if (mayRaiseMatter(appeal, me, now)) may.push('raiseMatter')
  return [...moves, ...may]
}
