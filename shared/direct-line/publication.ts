import { isConfirmed } from '../members/rules'
import type { Actor } from '../members/schema'
import type { Reason } from '../errors'
import { mustRedact } from '../redaction'
import type { AppealState } from './life-cycle'
import { handlingRefusal, type AppealFacts } from './rules'
import type { DirectLineReason } from './reasons'
import type { Publication } from './schema'

/** A case that its owner took back leaves the ledger, and a duplicate never enters it: its survivor does. */
const unpublished: readonly AppealState[] = ['withdrawn', 'merged']
export const mayBeInLedger = (state: AppealState): boolean => !unpublished.includes(state)

/** Why this person may not decide what neighbours read of a case, or null when they may. */
export function publicationRefusal(
  appeal: AppealFacts & { readonly mayBePublic: boolean },
  actor: Actor,
  now: number,
): DirectLineReason | null {
  const reason = handlingRefusal(appeal, actor, now)
  if (reason) return reason
  // Never for a case that concerns somebody in charge: filing it takes the wish away.
  if (!appeal.mayBePublic) return 'appeal.publication_not_wanted'
  return mayBeInLedger(appeal.state) ? null : 'appeal.wrong_state'
}

/** The fields of a publication that still hold a phone, identity or bank card number: no worker may let them through. */
export function personalFields({ title, text, placeLabel, answer }: Publication): string[] {
  const texts = { title, text, placeLabel, answer: answer ?? '' }
  return Object.entries(texts)
    .filter(([, words]) => mustRedact(words).length > 0)
    .map(([field]) => field)
}

/** Why this person may not say "me too" to a published case, or null when they may: confirmed neighbours do. */
export function supportRefusal(
  appeal: { readonly communityId: string; readonly isMine: boolean },
  actor: Pick<Actor, 'homes'>,
): Reason | null {
  if (appeal.isMine) return 'appeal.own_support'
  const here = actor.homes.filter((home) => home.communityId === appeal.communityId)
  if (isConfirmed({ homes: here })) return null
  return here.some((home) => home.state === 'pending') ? 'core.not_confirmed' : 'appeal.not_a_neighbour'
}
