import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { Endpoint, InputOf, OutputOf } from '../../shared/contract'
import { AppError, type Reason } from '../../shared/errors'
import { callNext, cancelTicket, moveTicket, takeTicket } from '../../shared/windows/contracts'
import { request } from './centres'
import type { Community, Person } from './community'
import { seededRandom } from './seeded-random'
import { move, openWindow, place, residents, wrongSums } from './windows'

const MOST_TRIES = 60

/** The platform breaks here and there, before or after a call took effect; functions die at some. */
export const brokenPlatform = (seed: number) => ({
  seed,
  rules: [
    { kind: 'fail-after' as const, action: 'database.modifyAndReturnDoc', probability: 0.15 },
    { kind: 'fail-after' as const, action: 'database.insertDocument', probability: 0.1 },
    { kind: 'fail-before' as const, action: '*', probability: 0.02 },
    { kind: 'throttle' as const, action: '*', probability: 0.01 },
    { kind: 'crash-before' as const, action: '*', probability: 0.005 },
    { kind: 'crash-after' as const, action: '*', probability: 0.005 },
  ],
})

type Answer<E extends Endpoint> = { reply: OutputOf<E> } | { refused: Reason }

/** Sends the same request until the answer is one: a reply, or a rule's refusal. */
export async function insist<E extends Endpoint>(
  person: Person,
  contract: E,
  input: InputOf<E>,
): Promise<Answer<E>> {
  let last: unknown
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      return { reply: await person.call(contract, input) }
    } catch (failure) {
      if (failure instanceof AppError && failure.refusal.code !== 'UNAVAILABLE') {
        return { refused: failure.refusal.reason }
      }
      last = failure
      await pause(20)
    }
  }
  throw last
}

export interface PlacesRace {
  people: number
  places: number
  /** Of those who got a place, how many give it up again at once. */
  cancels: number
  isBroken: boolean
}

/**
 * Everybody wants a place in the same band at the same moment, and some who got one give it up. Afterwards there are never
 * more than there are places, what is left can still be taken, and nobody heard anything but "full".
 */
export async function racePlaces(town: Community, seed: number, race: PlacesRace) {
  const band = { from: 600, to: 660, places: race.places }
  const opened = await openWindow(town, { weekly: [{ weekday: 1, band }] })
  const random = seededRandom(seed)
  const people = (await residents(town, race.people)).map((person) => ({
    person,
    givesUp: random.chance(race.cancels),
  }))
  const endings: Record<string, number> = {}
  const count = (ending: string) => (endings[ending] = (endings[ending] ?? 0) + 1)
  if (race.isBroken) await town.cloud.faults(brokenPlatform(seed))
  const holders = await Promise.all(
    people.map(async ({ person, givesUp }) => {
      const taken = await insist(person, takeTicket, place(opened))
      if ('refused' in taken) return void count(taken.refused)
      count('taken')
      if (!givesUp) return { person, id: taken.reply.id }
      const given = await insist(person, cancelTicket, { id: taken.reply.id, ...request() })
      assert.ok('reply' in given, `a place that was given up: ${JSON.stringify(given)}`)
      count('givenUp')
    }),
  )
  await town.cloud.faults()
  assert.deepEqual(
    Object.keys(endings).filter((ending) => !['taken', 'givenUp', 'ticket.band_full'].includes(ending)),
    [],
    'nobody heard anything but "full"',
  )
  const kept = holders.filter((holder) => holder !== undefined)
  assert.ok(kept.length <= race.places, `${kept.length} hold ${race.places} places`)
  assert.deepEqual(await wrongSums(town), [])
  await assertKept(town, kept)
  return { ...endings, kept: kept.length, refilled: await refill(town, opened, race.places - kept.length) }
}

type StoredDay = { _id: string; tickets: { id: string; memberId: string | null; state: string }[] }

const daysOf = async (town: Community) => (await town.documentsOf('windowDays')) as unknown as StoredDay[]

/** Whoever was told that a place is theirs has it, and no number was given twice. */
async function assertKept(town: Community, kept: { person: Person; id: string }[]): Promise<void> {
  const tickets = (await daysOf(town)).flatMap((day) =>
    day.tickets.map((ticket) => ({ ...ticket, id: `${day._id}.${ticket.id}` })),
  )
  assert.equal(new Set(tickets.map(({ id }) => id)).size, tickets.length)
  for (const { person, id } of kept) {
    const ticket = tickets.find((one) => one.id === id)
    assert.deepEqual([ticket?.memberId, ticket?.state], [person.id, 'booked'])
  }
}

/** What is left is taken by so many others, and by nobody after them. */
async function refill(town: Community, opened: Parameters<typeof place>[0], left: number): Promise<number> {
  for (let taken = 0; taken < left; taken++) {
    const next = await town.resident('happy.b2', { room: String(2001 + taken) })
    await next.call(takeTicket, place(opened))
  }
  const last = await insist(await town.resident('happy.b2', { room: '3001' }), takeTicket, place(opened))
  assert.deepEqual(last, { refused: 'ticket.band_full' })
  return left
}

interface Line {
  kind: string
  action?: string
  target?: string
}

/** In the order in which they were written: a day's outbox keeps it until it is delivered. */
async function callsWritten(town: Community): Promise<string[]> {
  const days = (await town.documentsOf('windowDays')) as unknown as { outbox: Line[] }[]
  return days
    .flatMap(({ outbox }) => outbox)
    .filter(({ kind, action }) => kind === 'audit' && action === 'windows.call')
    .map(({ target = '' }) => target)
}

export interface DesksRace {
  people: number
  desks: number
  isBroken: boolean
}

/** Desks that call at the same moment until nobody waits: each person is called once, in the queue's order. */
export async function raceDesks(town: Community, seed: number, race: DesksRace) {
  const desks = Array.from({ length: race.desks }, (_, at) => ({ id: `d${at + 1}`, label: `${at + 1}号台` }))
  const band = { from: 540, to: 600, places: race.people }
  const opened = await openWindow(town, { desks, weekly: [{ weekday: 1, band }] })
  const queue: string[] = []
  for (const person of await residents(town, race.people)) {
    const ticket = await person.call(takeTicket, place(opened, { from: 540 }))
    await move(opened.secretary, ticket.id, 'arrive')
    queue.push(ticket.id)
  }
  const workers = await Promise.all(desks.map(() => town.holder('communityWorker', 'happy')))
  if (race.isBroken) await town.cloud.faults(brokenPlatform(seed))
  const called = await Promise.all(
    desks.map(async (desk, at) => {
      const mine: string[] = []
      for (;;) {
        const wish = { windowId: opened.windowId, deskId: desk.id, ...request() }
        const answer = await insist(workers[at]!, callNext, wish)
        if ('refused' in answer) {
          assert.equal(answer.refused, 'ticket.nobody_waits')
          return mine
        }
        const id = answer.reply.ticketId
        mine.push(id)
        const done = await insist(workers[at]!, moveTicket, { id, ...request(), move: 'finish' })
        assert.ok('reply' in done, `a call that was answered: ${JSON.stringify(done)}`)
      }
    }),
  )
  await town.cloud.faults()
  assert.deepEqual([...called.flat()].sort(), [...queue].sort(), 'each is called once')
  assert.deepEqual(await callsWritten(town), queue, 'in the order of the queue')
  const states = (await daysOf(town)).flatMap((day) => day.tickets.map(({ state }) => state))
  assert.deepEqual(new Set(states), new Set(['done']))
  return Object.fromEntries(called.map((mine, at) => [`desk${at + 1}`, mine.length]))
}
