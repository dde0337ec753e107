import { randomUUID } from 'node:crypto'
import { getAppeal, listSharedAppeals, submitAppeal } from '../../shared/direct-line/contracts'
import {
  getPublicAppeal,
  listFigureCases,
  listPublicFigureCases,
  showFigures,
} from '../../shared/direct-line/public-contracts'
import {
  acceptAppeal,
  assignAppeals,
  findSimilarCases,
  listWork,
  mergeAppeal,
  postNote,
  revealPhone,
  searchWork,
} from '../../shared/direct-line/staff-contracts'
import { AppError } from '../../shared/errors'
import { linkToExport, requestExport } from '../../shared/exports/contracts'
import { listInbox } from '../../shared/inbox/contracts'
import type { Community, Person } from './community'
import { followLink, openSheet } from './sheets'

/** A case as the tests look for it. */
export interface Sought {
  id: string
  ticket: string
  title: string
}

const request = () => ({ requestId: randomUUID() })

/** A refusal shows nothing; anything else that fails is a mistake of the test. */
async function whatIsShown(call: Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await call)
  } catch (failure) {
    if (failure instanceof AppError && failure.refusal.code !== 'INTERNAL') return ''
    throw failure
  }
}

/** Every page of a list, as text. */
async function allPages(
  list: (cursor: string | null) => Promise<{ items: unknown[]; next: string | null }>,
): Promise<unknown[]> {
  const items: unknown[] = []
  for (let cursor: string | null = null; ;) {
    const page = await list(cursor)
    items.push(...page.items)
    if (page.next === null) return items
    cursor = page.next
  }
}

const lists = [
  'owed',
  'desk',
  'mine',
  'dueSoon',
  'overdue',
  'reopened',
  'whistled',
  'assisting',
  'supervised',
  'toClose',
  'review',
  'publication',
  'submitted',
  'accepted',
  'inProgress',
  'waitingForResident',
  'resolved',
] as const

/** The table that somebody gets of a unit's cases, as text. */
async function exported(town: Community, person: Person, unitId: string): Promise<string> {
  const wish = { unitId, from: '2026-11-01', to: '2026-11-30' }
  const asked = await person
    .call(requestExport, { ...request(), kind: 'appeals', parameters: wish })
    .catch(() => null)
  if (!asked) return ''
  await town.settle()
  const link = await person.call(linkToExport, { ...request(), id: asked.id }).catch(() => null)
  return link ? JSON.stringify(openSheet((await followLink(link.url)).bytes).rows) : ''
}

/** Every way to come by a case or its number, and what it shows: by name, so that a failing test says which. */
export async function waysOf(town: Community, person: Person, sought: Sought, unitIds: readonly string[]) {
  const { id } = sought
  const neighbour = await town.resident()
  const similar = await neighbour.call(submitAppeal, {
    ...request(),
    kind: 'request',
    categoryId: 'lift',
    text: `${sought.title}，请尽快。`,
    photos: [],
    place: { kind: 'typed', label: '1号楼' },
    phone: null,
    mayBePublic: false,
  })
  await town.settle()
  const tap = () => ({ id, ...request() })
  const everywhere = unitIds.flatMap((unitId) => [
    ...lists.map(
      (show) =>
        [
          `${show} of ${unitId}`,
          allPages((cursor) => person.call(listWork, { unitId, show, cursor })),
        ] as const,
    ),
    [`search in ${unitId}`, person.call(searchWork, { unitId, query: sought.title.slice(0, 8) })] as const,
    [`ticket in ${unitId}`, person.call(searchWork, { unitId, query: sought.ticket })] as const,
    [
      `cases behind figures of ${unitId}`,
      allPages((cursor) =>
        person.call(listFigureCases, { unitId, month: '2026-11', figure: 'submitted', cursor }),
      ),
    ] as const,
    [
      `public cases behind figures of ${unitId}`,
      person.call(listPublicFigureCases, { unitId, month: '2026-11', figure: 'submitted', cursor: null }),
    ] as const,
    [`shared in ${unitId}`, person.call(listSharedAppeals, { unitId, cursor: null })] as const,
  ])
  const calls: (readonly [string, Promise<unknown>])[] = [
    ['the case itself', person.call(getAppeal, { id })],
    ['the public case', person.call(getPublicAppeal, { id })],
    ['accepting', person.call(acceptAppeal, tap())],
    ['a note', person.call(postNote, { ...tap(), text: '看看' })],
    ['the phone', person.call(revealPhone, tap())],
    ['similar cases', person.call(findSimilarCases, { id: similar.id })],
    ['merging', person.call(mergeAppeal, { id: similar.id, ...request(), intoId: id })],
    ['messages', allPages((cursor) => person.call(listInbox, { cursor }))],
    ...everywhere,
  ]
  const shown: [string, string][] = []
  for (const [way, call] of calls) shown.push([way, await whatIsShown(call)])
  const assigned = await whatIsShown(
    person.call(assignAppeals, { ...request(), ids: [id], handlerId: person.id, assistIds: null }),
  )
  shown.push(['assigning', assigned.includes('"refusedBecause":null') ? id : ''])
  for (const unitId of unitIds) shown.push([`table of ${unitId}`, await exported(town, person, unitId)])
  const isTold = (text: string) => text.includes(id) || text.includes(sought.ticket)
  return shown.filter(([, text]) => isTold(text)).map(([way]) => way)
}

/** How many cases were filed in a unit, as this person's figures say. */
export async function countedFor(person: Person, unitId: string): Promise<number> {
  const { rows } = await person.call(showFigures, { unitId, upTo: '2026-11', months: 1 })
  return rows[0]?.figures.submitted ?? 0
}
