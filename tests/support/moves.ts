import { randomUUID } from 'node:crypto'
import type { InputOf } from '../../shared/contract'
import { getAppeal, submitAppeal } from '../../shared/direct-line/contracts'
import { acceptAppeal, resolveAppeal, startAppeal } from '../../shared/direct-line/staff-contracts'
import { listInbox } from '../../shared/inbox/contracts'
import { darkStairs } from './appeals'
import type { Community, Person } from './community'

/** One tap on one case. */
export const tap = (id: string) => ({ id, requestId: randomUUID() })

let rooms = 200

/** A leak starts at the community, where a dark staircase would start at the grid. */
const leak = { categoryId: 'leak', text: '楼顶漏水，走廊都湿了。' }

type Draft = InputOf<typeof submitAppeal>

/** A resident of the building with a case at home, so that it lies in a grid. */
export async function filedAtHome(town: Community, more: Partial<Draft> = {}, at = 'happy.b1') {
  const room = String(rooms++)
  const resident = await town.resident(at, { room })
  const place = { kind: 'home' as const, householdId: `${at}.e1.${room}` }
  const { id } = await resident.call(submitAppeal, { ...darkStairs(), ...leak, place, ...more })
  return { id, resident }
}

/** The same, accepted or in work by this person. */
export async function inWork(town: Community, by: Person, state: 'accepted' | 'inProgress' = 'inProgress') {
  const filed = await filedAtHome(town)
  await by.call(acceptAppeal, tap(filed.id))
  if (state === 'inProgress') await by.call(startAppeal, { ...tap(filed.id), note: '' })
  return filed
}

export const answer = (id: string) => ({
  ...tap(id),
  answer: '已经换了新的灯泡。',
  outcome: 'fixed' as const,
  photos: [],
})

export async function resolvedAtHome(town: Community, by: Person) {
  const filed = await inWork(town, by)
  await by.call(resolveAppeal, answer(filed.id))
  return filed
}

/** The steps of a case, as its timeline tells them. */
export async function movesOf(person: Person, id: string): Promise<string[]> {
  return (await person.call(getAppeal, { id })).timeline.map((line) => line.move)
}

/** All that somebody was told of one case, once the outbox is empty; in no order, since one run tells many things. */
export async function toldOf(town: Community, person: Person, id: string): Promise<string[]> {
  await town.settle()
  const { items } = await person.call(listInbox, { cursor: null })
  return items
    .filter(({ link }) => 'id' in link && link.id === id)
    .map(({ title }) => title)
    .sort()
}

interface StoredCase {
  _id: string
  marks: string[]
  unitIds: string[]
  deskId: string
  outbox: unknown[]
}

/** Fails unless every figure equals the number of cases that carry its mark, and nothing waits in an outbox. */
export async function expectCountersToEqualRecount(town: Community): Promise<void> {
  await town.settle()
  const cases = (await town.documentsOf('appeals')) as unknown as StoredCase[]
  expect(cases.flatMap(({ outbox }) => outbox)).toEqual([])
  const recount: Record<string, number> = {}
  for (const { marks } of cases) for (const mark of marks) recount[mark] = (recount[mark] ?? 0) + 1
  const rows = (await town.documentsOf('counters')) as unknown as {
    unitId: string
    month: string
    figures: Record<string, number>
  }[]
  const counted: Record<string, number> = {}
  for (const { unitId, month, figures } of rows) {
    for (const [figure, count] of Object.entries(figures))
      if (count !== 0) counted[`${unitId}|${month}|${figure.replaceAll('~', '.')}`] = count
  }
  expect(counted).toEqual(recount)
  for (const { unitIds, deskId } of cases) expect(unitIds.filter((id) => id === deskId)).toHaveLength(1)
}
