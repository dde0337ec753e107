import { postMessage, rateAppeal, submitAppeal } from '../../../shared/direct-line/contracts'
import {
  acceptAppeal,
  closeAppeal,
  resolveAppeal,
  startAppeal,
} from '../../../shared/direct-line/staff-contracts'
import { initialCategories } from '../../../shared/direct-line/initial-categories'
import { HOUR, MINUTE } from '../../../shared/time'
import type { Appeal } from '../../../cloudfunctions/api/direct-line/appeal'
import type { InboxMessage } from '../../../cloudfunctions/api/inbox/store'
import type { Member } from '../../../cloudfunctions/api/members/store'
import { caseDocuments } from '../../../cloudfunctions/local/seed/case-documents'
import type { CaseStory } from '../../../cloudfunctions/local/seed/case-story'
import { caseTraces, type RecipientsOf } from '../../../cloudfunctions/local/seed/case-traces'
import { counterRowsOf } from '../../../cloudfunctions/local/seed/counters'
import { accepted, answered, closed, rated, started } from '../../../cloudfunctions/local/seed/steps-told'
import { community, type Community, type Person } from '../../support/community'

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const rating = (isSolved: boolean, words: string) => ({
  speed: 4,
  result: isSolved ? 5 : 2,
  service: 4,
  answer: 4,
  isSolved,
  words,
})

const requestIds = ['0', '1', '2', '3', '4', '5', '6', '7', '8'].map(
  (digit) => `00000000-0000-4000-8000-00000000000${digit}`,
)

interface Lived {
  story: Omit<CaseStory, 'owner' | 'home'>
  /** The document after each step, once what it set going was delivered. */
  stages: Appeal[]
}

/** Lives a case through the functions, with an hour between steps, and tells it as a story besides. */
async function livedCase(resident: Person, worker: Person): Promise<Lived> {
  const members = (await town.documentsOf('members')) as unknown as Member[]
  const by = members.find(({ _id }) => _id === worker.id)!
  const author = members.find(({ _id }) => _id === resident.id)!
  const text = '楼道灯不亮。晚上回家要摸黑，请来换一下。'
  const draft = {
    kind: 'request' as const,
    categoryId: 'lighting',
    text,
    photos: [],
    place: { kind: 'home' as const, householdId: author.homes[0]!.householdId },
    phone: '13800000001',
    mayBePublic: true,
  }
  const steps: CaseStory['steps'][number][] = []
  const talk: CaseStory['talk'][number][] = []
  const stages: Appeal[] = []
  const start = await town.cloud.clock.now()
  const { id, createdAt } = await resident.call(submitAppeal, { ...draft, requestId: requestIds[0]! })
  await town.settle()
  const request = (index: number) => ({ id, requestId: requestIds[index]! })
  const nextHour = async (index: number) => {
    await town.cloud.clock.set(start + index * HOUR)
  }
  const lastAt = (view: { timeline: readonly { at: number }[] }) => view.timeline.at(-1)!.at
  const take = async (index: number, call: () => Promise<void>) => {
    await nextHour(index)
    await call()
    await town.settle()
    stages.push(...((await town.documentsOf('appeals')) as unknown as Appeal[]))
  }

  await take(1, async () => {
    steps.push(accepted(by, lastAt(await worker.call(acceptAppeal, request(1)))))
  })
  await take(2, async () => {
    const view = await worker.call(postMessage, { ...request(8), text: '师傅下午到。', photos: [] })
    talk.push({ at: view.messages.at(-1)!.at, by, text: '师傅下午到。' })
  })
  await take(3, async () => {
    const note = '已联系电工。'
    steps.push(started(by, lastAt(await worker.call(startAppeal, { ...request(2), note })), note))
  })
  for (const [index, isSolved, answer, words] of [
    [4, false, '换了灯泡，应该亮了。', '还是不亮。'],
    [6, true, '换了整个灯座，试过了。', ''],
  ] as const) {
    await take(index, async () => {
      const view = await worker.call(resolveAppeal, {
        ...request(index - 1),
        answer,
        outcome: 'fixed',
        photos: [],
      })
      steps.push(answered(by, lastAt(view), { text: answer }))
    })
    await take(index + 1, async () => {
      const given = rating(isSolved, words)
      const view = await resident.call(rateAppeal, { ...request(index), rating: given })
      steps.push(rated(lastAt(view), given))
    })
  }
  await take(8, async () => {
    steps.push(closed(by, lastAt(await worker.call(closeAppeal, request(7)))))
  })
  const category = initialCategories.find((entry) => entry.id === 'lighting')!
  const { kind, phone, mayBePublic } = draft
  const filed = {
    kind,
    category,
    text,
    place: null,
    photos: [],
    phone,
    mayBePublic,
    check: 'passed' as const,
    unitNames: author.homes[0]!.unitIds.map((id) => town.units.get(id)!.name),
  }
  return { story: { key: 'lived', filedAt: createdAt, ...filed, steps, talk }, stages }
}

/** What a story can't know: ids, and what follows from them. */
const withoutIds = ({ _id, bodyHash, ticket, timeline, terms, ...appeal }: Appeal) => ({
  ...appeal,
  hasIds: [_id, bodyHash, ticket].every((id) => id !== ''),
  terms: terms.filter((term) => !/:\d+$/.test(term)),
  timeline: timeline.map(({ requestId, ...line }) => ({ ...line, hasRequest: requestId !== '' })),
})

const told = (inbox: readonly InboxMessage[]) =>
  inbox
    .map(({ memberId, title, text, template, link }) => ({ memberId, title, text, template, to: link.to }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))

/** In this town one worker has the community's desk, and nobody stands above. */
function recipientsIn(worker: Person): RecipientsOf {
  const recipientsOf: RecipientsOf = (to) => {
    if ('all' in to) return [...new Set(to.all.flatMap(recipientsOf))]
    if ('memberId' in to) return [to.memberId]
    if ('resident' in to) return []
    const isDesk = to.firstOf.some(
      ({ unitId, roles }) => unitId === 'happy' && roles.includes('communityWorker'),
    )
    return isDesk ? [worker.id] : []
  }
  return recipientsOf
}

test('a case told as a story leaves what the same case leaves when it goes through the functions', async () => {
  const [resident, worker] = await Promise.all([
    town.resident('happy.b1', { phone: '13800000001' }),
    town.holder('communityWorker', 'happy'),
  ])
  const lived = await livedCase(resident, worker)
  await town.cloud.clock.advance(2 * MINUTE)
  await town.settle()

  const owner = ((await town.documentsOf('members')) as unknown as Member[]).find(
    ({ _id }) => _id === resident.id,
  )!
  const story: CaseStory = { ...lived.story, owner, home: owner.homes[0]! }
  const seeded = caseDocuments(story, new Set(), await town.cloud.clock.now())
  const traces = caseTraces(story, seeded, recipientsIn(worker))

  for (const stage of lived.stages) {
    const steps = story.steps.slice(0, stage.timeline.length - 1)
    const { appeal } = caseDocuments({ ...story, steps }, new Set(), stage.updatedAt)
    // Each delivery from the outbox changes the revision too.
    expect(withoutIds(appeal)).toEqual({ ...withoutIds(stage), revision: appeal.revision })
  }
  expect(lived.stages).toHaveLength(story.steps.length + 1)
  const inbox = (await town.documentsOf('inbox')) as unknown as InboxMessage[]
  expect(told(traces.inbox)).toEqual(told(inbox))
  const audit = (await town.documentsOf('audit')) as { action: string; at: number }[]
  expect(traces.audit.map(({ action, at }) => [action, at])).toEqual(
    audit.map(({ action, at }) => [action, at]),
  )
  const rows = (await town.documentsOf('counters')).map(({ countedAt, ...row }) => {
    expect(countedAt).toEqual(expect.any(Number))
    return row
  })
  expect(counterRowsOf(traces.counts)).toEqual(rows)
})
