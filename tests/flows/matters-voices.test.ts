import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getMatter, giveVoice } from '../../shared/matters/contracts'
import { AppError } from '../../shared/errors'
import { MINUTE } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import { closed, published, voice } from '../support/matters'

/*
 * One voice a household whatever races, breaks or is killed; and nothing left from which anybody could tell how one
 * of them has chosen.
 */
jest.setTimeout(180_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

interface Shard {
  matterId: string
  sums: Record<string, number>
}

async function counted(matterId: string) {
  const ofMatter = (document: Record<string, unknown>) => document.matterId === matterId
  const shards = (await town.documentsOf('matterShards')).filter(ofMatter) as unknown as Shard[]
  const markers = (await town.documentsOf('matterBallots')).filter(ofMatter).length
  const sums = shards.flatMap((shard) => Object.values(shard.sums))
  return { markers, voices: sums.reduce((sum, count) => sum + count, 0) }
}

const twoOf = (room: number) =>
  Promise.all([1, 2].map(() => town.resident('happy.b1', { room: String(room) })))

/** Taps until there is an answer, as a phone does while it is told that the service is busy. */
async function insist(tap: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    try {
      await tap()
      return
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.refusal.code !== 'UNAVAILABLE') throw failure
    }
  }
  throw new Error('the service stayed busy')
}

const HOUSEHOLDS = 40

test(`${HOUSEHOLDS} households race with two phones each, and ${HOUSEHOLDS} voices are counted`, async () => {
  const { matter, id } = await published(town)
  const phones = (
    await Promise.all(Array.from({ length: HOUSEHOLDS }, (_, index) => twoOf(301 + index)))
  ).flat()
  await Promise.all(
    phones.map((phone, index) => insist(() => voice(phone, matter, (index % 2) + (index % 3 === 0 ? 1 : 0)))),
  )
  expect(await counted(id)).toEqual({ markers: HOUSEHOLDS, voices: HOUSEHOLDS })
  await closed(town)
  expect((await phones[0]!.call(getMatter, { id })).result).toMatchObject({
    total: HOUSEHOLDS,
    isFinal: true,
  })
})

const kinds = ['fail-before', 'fail-after', 'throttle', 'conflict', 'crash-before', 'crash-after'] as const
const MOST_CALLS = 10

test('a lost answer, a busy platform or a killed function at any call counts a household once, or not at all', async () => {
  const { matter, id } = await published(town)
  let room = 300
  for (const kind of kinds) {
    for (let skip = 0; skip < MOST_CALLS; skip++) {
      const [wife, husband] = await twoOf(++room)
      const before = await counted(id)
      const { households } = await wife!.call(getMatter, { id })
      const choice = { id, householdId: households[0]!.id, optionId: matter.options[0]!.id }
      await town.cloud.faults({ rules: [{ kind, skip, count: 1, function: 'api' }] })
      await wife!.call(giveVoice, choice).catch(() => undefined)
      await town.cloud.faults()
      const between = await counted(id)
      expect([kind, skip, between.markers]).toEqual([kind, skip, between.voices])
      // An abandoned transaction holds its documents for half a minute.
      await town.cloud.clock.advance(MINUTE)
      await insist(() => wife!.call(giveVoice, choice))
      await insist(() => husband!.call(giveVoice, { ...choice, optionId: matter.options[1]!.id }))
      const after = { markers: before.markers + 1, voices: before.voices + 1 }
      expect([kind, skip, await counted(id)]).toEqual([kind, skip, after])
    }
  }
})

test('voices that meet the closing are counted before it or refused, by two timers at once', async () => {
  const { matter, id } = await published(town)
  const people = await Promise.all(
    Array.from({ length: 24 }, (_, index) => town.resident('happy.b1', { room: String(301 + index) })),
  )
  for (const person of people.slice(0, 12)) await voice(person, matter, 0)
  await town.cloud.clock.set(matter.closesAt - 40)
  const late = people.slice(12).map((person) => voice(person, matter, 1).catch(() => undefined))
  await town.cloud.clock.set(matter.closesAt + 1)
  await Promise.all([town.settle(), town.settle(), ...late])
  await town.cloud.clock.advance(MINUTE)
  await town.settle()
  const { markers, voices } = await counted(id)
  expect(markers).toBe(voices)
  const seen = await people[0]!.call(getMatter, { id })
  expect(seen.result).toMatchObject({ total: voices, isFinal: true })
  expect(seen.timeline.filter((line) => line.move === 'close')).toHaveLength(1)
})

test('closing goes on where it was killed', async () => {
  for (const kind of ['crash-before', 'crash-after', 'fail-after'] as const) {
    for (const skip of [1, 6, 12, 20, 28, 34]) {
      const { matter, id } = await published(town)
      const resident = await town.resident('happy.b1', { room: `${skip}0${kind.length}` })
      await voice(resident, matter, 0)
      await town.cloud.clock.set(matter.closesAt + 1)
      await town.cloud.faults({ rules: [{ kind, skip, count: 1, function: 'jobs' }] })
      await town.settle().catch(() => undefined)
      await town.cloud.faults()
      await town.cloud.clock.advance(MINUTE)
      await town.settle()
      const [stored] = (await town.documentsOf('matters')).filter((one) => one._id === id)
      expect([kind, skip, stored?.state, stored?.tally]).toMatchObject([kind, skip, 'closed', { total: 1 }])
    }
  }
})

/** What tells a person or their household apart, in any document. */
function marksOf(person: Person, room: string): string[] {
  return [person.id, person.openid, `happy.b1.e1.${room}`]
}

test('nothing in the database or the logs joins a household, a member or an openid to a choice', async () => {
  const { matter, id } = await published(town)
  const rooms = Array.from({ length: 12 }, (_, index) => String(301 + index))
  const people = await Promise.all(rooms.map((room) => town.resident('happy.b1', { room })))
  for (const [index, person] of people.entries()) await voice(person, matter, index % 3)
  await town.settle()
  const ballotsInOrder = (await town.documentsOf('matterBallots')).map((ballot) => String(ballot._id))
  const marks = [...people.flatMap((person, index) => marksOf(person, rooms[index]!)), ...ballotsInOrder]
  const choices = matter.options.flatMap((option) => [option.id, option.label])
  const names = (text: string, words: readonly string[]) => words.some((word) => text.includes(word))

  const dump = await town.cloud.dump()
  const holding = dump.filter(({ document }) => names(JSON.stringify(document), choices))
  expect([...new Set(holding.map((line) => line.collection))].sort()).toEqual(['matterShards', 'matters'])
  for (const { document } of holding) expect(names(JSON.stringify(document), marks)).toBe(false)

  // A marker is its id and its matter; a sum has neither time nor revision nor anything else that grows in order.
  for (const ballot of await town.documentsOf('matterBallots')) {
    expect(Object.keys(ballot).sort()).toEqual(['_id', 'matterId'])
  }
  for (const shard of await town.documentsOf('matterShards')) {
    expect(Object.keys(shard).sort()).toEqual(['_id', 'isSealed', 'matterId', 'sums'])
    expect(Object.keys(shard.sums as object).every((key) => choices.includes(key))).toBe(true)
  }

  const printed = readFileSync(join(town.cloud.folder, 'functions.log'), 'utf8')
  const reports = JSON.stringify(await town.cloud.log(500))
  expect(printed).toContain('matters.giveVoice')
  expect(names(printed + reports, choices)).toBe(false)
  expect(names(printed + reports, marks)).toBe(false)
  await closed(town)
  const result = await people[0]!.call(getMatter, { id })
  expect(names(JSON.stringify(result), marks.slice(3))).toBe(false)
})

test('who chose what leaves the same database behind, except for where the lot put it', async () => {
  const people = await Promise.all(
    Array.from({ length: 6 }, (_, index) => town.resident('happy.b1', { room: String(301 + index) })),
  )
  const remains = async (choices: readonly number[]) => {
    const { matter, id } = await published(town)
    for (const [index, person] of people.entries()) await voice(person, matter, choices[index]!)
    const mine = (await town.cloud.dump()).filter(({ document }) => JSON.stringify(document).includes(id))
    const sums = new Map<string, number>()
    for (const { collection, document } of mine) {
      if (collection !== 'matterShards') continue
      for (const [option, count] of Object.entries(document.sums as Record<string, number>)) {
        const place = String(matter.options.findIndex((one) => one.id === option))
        sums.set(place, (sums.get(place) ?? 0) + count)
      }
    }
    const [stored] = mine.filter(({ collection }) => collection === 'matters')
    const { revision, updatedAt, isHeard, timeline } = stored!.document
    const others = mine.filter(({ collection }) => !['matterShards', 'matters'].includes(collection))
    return {
      sums: Object.fromEntries([...sums].sort()),
      matter: {
        revision,
        isHeard,
        steps: (timeline as unknown[]).length,
        isUntouched: updatedAt === matter.updatedAt,
      },
      others: others.map(({ collection, document }) => [collection, Object.keys(document).sort()]),
    }
  }
  expect(await remains([0, 1, 2, 0, 1, 0])).toEqual(await remains([0, 0, 0, 1, 1, 2]))
})
