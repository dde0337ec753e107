import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Appeal } from '../../../cloudfunctions/api/direct-line/appeal'
import { submitAppeal } from '../../../shared/direct-line/contracts'
import { moveNamed, stateAfter, type Move } from '../../../shared/direct-line/life-cycle'
import { AppError } from '../../../shared/errors'
import { DAY, HOUR, MINUTE } from '../../../shared/time'
import type { Community, Person } from '../community'
import { seededRandom, type Random } from '../seeded-random'
import { attempts, partsOf, surePartsOf, type Trying, type TriedMove } from './attempts'
import { castOf, type Cast, type Part } from './cast'
import { nextDraft } from './drafts'
import { assertHidden } from './hidden'
import { assertSound } from './invariants'
import { checkSettled } from './settled'

export interface WalkSize {
  steps: number
  /** It goes on to as many as these until every step that people can take was taken. */
  mostSteps?: number
  /** How many cases there are at most. */
  cases: number
  /** After how many steps everything is delivered and held against a recount. */
  settleEvery: number
}

export interface Walked {
  /** How often each step was taken and refused. */
  taken: Record<string, number>
  refused: Record<string, number>
  cases: number
}

const moveNames = Object.keys(attempts) as TriedMove[]
/** What brings a case on; chosen by chance alone, hardly any would come to its later steps. */
const forwardMoves: readonly TriedMove[] = [
  'accept',
  'start',
  'askMore',
  'supply',
  'whistle',
  'answerWhistle',
  'passUp',
  'sendDown',
  'handBack',
  'resolve',
  'rateSolved',
  // Twice as likely: a case must be reopened twice before an officer may close it.
  'rateUnsolved',
  'rateUnsolved',
  'closeByOfficer',
  'close',
]

interface Walk {
  town: Community
  cast: Cast
  random: Random
  caseIds: string[]
  walked: Walked
}

async function caseOf(town: Community, id: string): Promise<Appeal> {
  const { data } = await town.cloud.sdk().database().collection('appeals').where({ _id: id }).limit(1).get()
  return (data as Appeal[])[0]!
}

async function file({ town, cast, caseIds }: Walk): Promise<void> {
  const { by, draft } = nextDraft(caseIds.length)
  const { id } = await cast[by].call(submitAppeal, draft)
  const filed = await caseOf(town, id)
  assert.equal(filed.timeline.length, 1, 'a case begins with one line')
  assertSound(filed)
  caseIds.push(id)
}

/** Often a step forward by somebody who surely may; else one that fits, by somebody who might or by anybody; or any. */
function choose({ cast, random }: Walk, appeal: Appeal): { move: TriedMove; part: Part } {
  const fitting = moveNames.filter((name) => moveNamed(name).from.includes(appeal.state))
  const forward = forwardMoves.filter((name) => fitting.includes(name))
  const partyOf = (move: TriedMove) => moveNamed(move).by[0]!
  const luck = random.below(100)
  if (luck < 50 && forward.length > 0) {
    const move = random.pick(forward)
    return { move, part: random.pick(surePartsOf(appeal)[partyOf(move)]) }
  }
  if (luck < 75 && fitting.length > 0) {
    const move = random.pick(fitting)
    return { move, part: random.pick(partsOf[partyOf(move)]) }
  }
  const isFitting = luck < 92 && fitting.length > 0
  return {
    move: random.pick(isFitting ? fitting : moveNames),
    part: random.pick(Object.keys(cast) as Part[]),
  }
}

/** Whether it was done; anything but a refusal is a failure of the walk. */
async function isDone(trying: Trying, move: TriedMove): Promise<boolean> {
  try {
    await attempts[move](trying)
    return true
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure
    const { code, reason } = failure.refusal
    assert.ok(code !== 'INTERNAL' && code !== 'UNAVAILABLE', `${move}: ${code} ${reason}`)
    return false
  }
}

function assertTaken(before: Appeal, after: Appeal, { move, part, requestId, who }: Taken): void {
  const step = `${before._id}: ${move} by ${part} from ${before.state}`
  const { from, by }: Move = moveNamed(move)
  assert.ok(from.includes(before.state), `${step} is in the table`)
  assert.equal(after.state, stateAfter(move, before.state), `${step} leads where the table says`)
  assert.ok(
    by.some((party) => partsOf[party].includes(part)),
    `${step}: that part may take it`,
  )
  assert.ok(!before.excludedIds.includes(who.id), `${step}: not by somebody whom it concerns`)
  assert.deepEqual(after.timeline.slice(0, -1), before.timeline, `${step}: earlier lines stay`)
  const { move: said, requestId: asked, memberId } = after.timeline.at(-1)!
  assert.deepEqual([said, asked, memberId], [move, requestId, who.id], `${step}: exactly one line`)
}

interface Taken {
  move: TriedMove
  part: Part
  requestId: string
  who: Person
}

/** Mostly one that is still open. */
async function pickCase({ town, random, caseIds }: Walk): Promise<Appeal> {
  const found = await caseOf(town, random.pick(caseIds))
  return found.isOpen || random.chance(0.1) ? found : caseOf(town, random.pick(caseIds))
}

async function takeOne(walk: Walk): Promise<void> {
  const { town, cast, random, caseIds, walked } = walk
  const before = await pickCase(walk)
  const { move, part } = choose(walk, before)
  const requestId = randomUUID()
  const who = cast[part]
  const trying = { who, appeal: before, requestId, random, cast, otherId: random.pick(caseIds) }
  const tally = (await isDone(trying, move)) ? walked.taken : walked.refused
  tally[move] = (tally[move] ?? 0) + 1
  const after = await caseOf(town, before._id)
  if (tally === walked.refused) {
    assert.deepEqual(after, before, `${before._id}: a refused ${move} by ${part} changes nothing`)
    return
  }
  assertTaken(before, after, { move, part, requestId, who })
  assertSound(after)
}

/** Lets time pass: mostly minutes, at times until a deadline has gone by. */
const pass = ({ town, random }: Walk): Promise<number> => {
  if (random.chance(0.06)) return town.cloud.clock.advance((1 + random.below(8)) * DAY)
  return town.cloud.clock.advance(random.chance(0.2) ? random.below(8 * HOUR) : random.below(20 * MINUTE))
}

/**
 * Random people take random steps, allowed and not, on random cases, while time passes and the timed job runs late;
 * after each of them the case is held against the table and what must always be true.
 */
export async function walkThrough(town: Community, seed: number, size: WalkSize): Promise<Walked> {
  const random = seededRandom(seed)
  const cast = await castOf(town)
  const walk: Walk = { town, cast, random, caseIds: [], walked: { taken: {}, refused: {}, cases: 0 } }
  const isMissing = () => moveNames.some((move) => !walk.walked.taken[move])
  for (let step = 1; step <= size.steps || (step <= (size.mostSteps ?? 0) && isMissing()); step++) {
    const isToFile = walk.caseIds.length === 0 || (walk.caseIds.length < size.cases && random.chance(0.15))
    await (isToFile ? file(walk) : takeOne(walk))
    await pass(walk)
    if (step % size.settleEvery !== 0) continue
    const appeals = await checkSettled(town, cast)
    await assertHidden(appeals, cast, random)
  }
  const appeals = await checkSettled(town, cast)
  for (const { timeline } of appeals) {
    for (const { move, byRole } of timeline) {
      if (byRole === '系统') walk.walked.taken[move] = (walk.walked.taken[move] ?? 0) + 1
    }
  }
  return { ...walk.walked, cases: walk.caseIds.length }
}
