import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { postMessage, rateAppeal, submitAppeal } from '../../shared/direct-line/contracts'
import {
  acceptAppeal,
  closeAppeal,
  passUpAppeal,
  resolveAppeal,
  sendDownAppeal,
  startAppeal,
  whistleFor,
} from '../../shared/direct-line/staff-contracts'
import type { Endpoint, InputOf, OutputOf } from '../../shared/contract'
import { appealMoves, type AppealState, type MoveName } from '../../shared/direct-line/life-cycle'
import type { AppealView } from '../../shared/direct-line/schema'
import { AppError } from '../../shared/errors'
import { MINUTE } from '../../shared/time'
import { darkStairs, fiveStars } from './appeals'
import { seededRandom, type Random } from './seeded-random'
import type { Community, Person } from './community'

export interface Size {
  residents: number
  actions: number
  /** How many people act at the same time. */
  atOnce: number
  /** How often the whole local cloud is killed and started again meanwhile. */
  kills: number
}

/** What people were told had happened; all of it must be true afterwards. */
export interface Acknowledged {
  cases: { id: string; owner: Person; state: AppealState }[]
  moves: { id: string; move: string; requestId: string }[]
  messages: { id: string; isFromOwner: boolean }[]
  refused: number
  retried: number
}

const MOST_TRIES = 60

/** Calls break before or after they took effect, or are refused; functions die at one. Lost writes are the hard part. */
const brokenPlatform = (seed: number) => ({
  seed,
  rules: [
    { kind: 'fail-after' as const, action: 'database.modifyAndReturnDoc', probability: 0.2 },
    { kind: 'fail-after' as const, action: 'database.insertDocument', probability: 0.1 },
    { kind: 'fail-after' as const, action: 'database.modifyDocument', probability: 0.05 },
    { kind: 'fail-before' as const, action: '*', probability: 0.02 },
    { kind: 'throttle' as const, action: '*', probability: 0.01 },
    { kind: 'crash-before' as const, action: '*', probability: 0.005 },
    { kind: 'crash-after' as const, action: '*', probability: 0.005 },
  ],
})

/** Only a refusal by a rule ends an attempt; a phone repeats everything else, with the same request id. */
const isFinal = (failure: unknown): boolean =>
  failure instanceof AppError && failure.refusal.code !== 'UNAVAILABLE'

/** People file, handle, answer, rate and write at random on a platform that breaks and is killed at random. */
export async function liveThrough(town: Community, seed: number, size: Size): Promise<Acknowledged> {
  const random = seededRandom(seed)
  const residents = await Promise.all(Array.from({ length: size.residents }, () => town.resident()))
  const secretaries = await Promise.all([town.secretary(), town.secretary()])
  const officer = await town.holder('subdistrictOfficer', 's1')
  const because = '这样办理更合适。'
  const told: Acknowledged = { cases: [], moves: [], messages: [], refused: 0, retried: 0 }

  /** The answer, or null when a rule refused; sent again and again, under one request id, until there is one. */
  async function insist<E extends Endpoint>(
    person: Person,
    contract: E,
    input: InputOf<E>,
  ): Promise<OutputOf<E> | null> {
    let last: unknown
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      try {
        return await person.call(contract, input)
      } catch (failure) {
        if (isFinal(failure)) {
          told.refused++
          return null
        }
        told.retried++
        last = failure
        await pause(20 * Math.min(tries + 1, 25))
      }
    }
    throw new Error(`${contract.name} was still unavailable after ${MOST_TRIES} tries`, { cause: last })
  }

  async function file(): Promise<void> {
    const owner = random.pick(residents)
    const filed = await insist(owner, submitAppeal, darkStairs())
    if (filed) told.cases.push({ id: filed.id, owner, state: filed.state })
  }

  async function move(): Promise<void> {
    if (told.cases.length === 0) return
    const which = random.pick(told.cases)
    const request = { id: which.id, requestId: randomUUID() }
    const secretary = random.pick(secretaries)
    const rate = (isSolved: boolean) =>
      insist(which.owner, rateAppeal, { ...request, rating: { ...fiveStars, isSolved } })
    const take: Record<string, () => Promise<AppealView | null>> = {
      accept: () => insist(secretary, acceptAppeal, request),
      start: () => insist(secretary, startAppeal, { ...request, note: '' }),
      resolve: () =>
        insist(secretary, resolveAppeal, { ...request, answer: '灯泡已换好', outcome: 'fixed', photos: [] }),
      rateSolved: () => rate(true),
      rateUnsolved: () => rate(false),
      close: () => insist(secretary, closeAppeal, request),
      passUp: () => insist(secretary, passUpAppeal, { ...request, because }),
      sendDown: () => insist(officer, sendDownAppeal, { ...request, toUnitId: 'happy', because }),
      whistle: () =>
        insist(secretary, whistleFor, { ...request, unitId: 'property-happy', isPartner: true, because }),
    }
    const names = Object.keys(take)
    const fitting = names.filter((name) =>
      appealMoves[name as MoveName].from.some((state) => state === which.state),
    )
    // Mostly what the case's last known state allows; the rest tries the impossible.
    const name = random.pick(fitting.length > 0 && random.chance(0.8) ? fitting : names)
    const view = await take[name]!()
    if (!view) return
    which.state = view.state
    told.moves.push({ id: which.id, move: name, requestId: request.requestId })
  }

  async function write(): Promise<void> {
    if (told.cases.length === 0) return
    const { id, owner } = random.pick(told.cases)
    const isFromOwner = random.chance(0.5)
    const author = isFromOwner ? owner : random.pick(secretaries)
    const message = { id, requestId: randomUUID(), text: '请问有进展吗', photos: [] }
    if (await insist(author, postMessage, message)) told.messages.push({ id, isFromOwner })
  }

  // A minute passes, so that nobody meets the limit of writes in ten.
  const settle = async () => {
    await untilUp(() => town.cloud.clock.advance(MINUTE))
    await town.settle().catch(() => undefined)
  }
  const steps = [file, move, move, move, move, write, settle]
  let left = size.actions
  const work = async () => {
    while (left-- > 0) await random.pick(steps)()
  }
  await town.cloud.faults(brokenPlatform(seed))
  await Promise.all([
    ...Array.from({ length: size.atOnce }, work),
    killAtRandom(town, random, size.kills, seed, () => left > 0),
  ])
  await town.cloud.faults()
  return told
}

/** Asks the cloud's own controls, which are gone for a moment while it is killed. */
async function untilUp(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const isAnswered = await ask().then(
      () => true,
      () => false,
    )
    if (isAnswered) return
    await pause(50)
  }
}

async function killAtRandom(
  town: Community,
  random: Random,
  kills: number,
  seed: number,
  isGoingOn: () => boolean,
) {
  for (let done = 0; done < kills && isGoingOn(); done++) {
    await pause(300 + random.below(700))
    await town.cloud.kill()
    await town.cloud.start()
    await town.cloud.faults(brokenPlatform(seed + done + 1))
  }
}
