import { AppError, refuseIf } from '../../../shared/errors'
import { giveVoice } from '../../../shared/matters/contracts'
import { homesHeard, voiceRefusal } from '../../../shared/matters/rules'
import type { MatterReason } from '../../../shared/matters/reasons'
import { on } from '../on'
import type { Member } from '../members/store'
import { ballotIdOf, visibleMatter, type MatterBefore } from './load'
import { fixText } from './hear'
import { ballots, type Ballot, type Matter } from './store'
import { countVoice } from './tally'
import { viewFor } from './views'

const refusalFor = (matter: Matter, actor: Member, optionId: string, now: number): MatterReason | null =>
  voiceRefusal(matter, actor, now) ??
  (matter.options.some((option) => option.id === optionId) ? null : 'matter.edited')

/** The marker and the sum change together; whatever broke, the marker says whether the household has been heard. */
async function countOnce(ballot: Ballot, optionId: string): Promise<{ isRepeat: boolean }> {
  try {
    await countVoice(ballot, optionId)
    return { isRepeat: false }
  } catch (failure) {
    if (await ballots.get(ballot._id)) return { isRepeat: true }
    throw failure
  }
}

const heard = (matter: MatterBefore, ballot: Ballot): MatterBefore => ({
  ...matter,
  isHeard: true,
  ballots: [...matter.ballots, ballot],
})

export const voiceHandlers = [
  // Nothing here may write the choice anywhere but into a sum: no audit line, no outbox, no hash of the request.
  on(giveVoice, async ({ id, householdId, optionId }, { actor, now }) => {
    const matter = await visibleMatter(id, actor, now)
    const ballot = { _id: ballotIdOf(id, householdId), matterId: id }
    const isMine = homesHeard(matter, actor).some((home) => home.householdId === householdId)
    if (isMine && matter.ballots.some(({ _id }) => _id === ballot._id)) {
      return { ...(await viewFor(matter, actor, now)), isRepeat: true }
    }
    refuseIf(refusalFor(matter, actor, optionId, now))
    if (!isMine) throw new AppError({ code: 'REFUSED', reason: 'matter.not_your_area' })
    await fixText(matter, (current) => refusalFor(current, actor, optionId, now))
    const { isRepeat } = await countOnce(ballot, optionId)
    return { ...(await viewFor(heard(matter, ballot), actor, now)), isRepeat }
  }),
]
