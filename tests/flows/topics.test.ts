import { randomUUID } from 'node:crypto'
import type { Topic } from '../../shared/direct-line/topic'
import { getTopic, saveTopic } from '../../shared/direct-line/topic-contracts'
import { community, type Community, type Person } from '../support/community'
import { refusalOf } from '../support/refusals'

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const parking = (part: Partial<Topic> = {}): Topic => ({
  title: '楼下停车太乱',
  why: '本月停车的反映比上月多了一倍，集中在1号楼。',
  categoryId: 'parking',
  placeUnitId: 'happy.b1',
  ownerUnit: '幸福里物业服务中心',
  tasks: [{ text: '重新划线', dueOn: '2026-11-30', isDone: false }],
  result: '',
  ...part,
})

const saving = (month: string, revision = 0, part: Partial<Topic> = {}) => ({
  communityId: 'happy',
  month,
  topic: parking(part),
  revision,
  requestId: randomUUID(),
})

const read = (person: Person, month: string) => person.call(getTopic, { communityId: 'happy', month })

test('a secretary writes the month’s topic, and residents read what came of it', async () => {
  const [secretary, resident] = await Promise.all([town.secretary(), town.newcomer()])
  expect(await read(resident, '2026-11')).toEqual({ topic: null, revision: 0, updatedAt: null })
  const saved = await secretary.call(saveTopic, saving('2026-11'))
  expect(saved).toMatchObject({ revision: 1, topic: { title: '楼下停车太乱' } })
  await secretary.call(saveTopic, saving('2026-11', 1, { result: '划好了 24 个车位。' }))
  expect(await read(resident, '2026-11')).toMatchObject({
    revision: 2,
    topic: { result: '划好了 24 个车位。' },
  })
  await town.settle()
  const lines = (await town.documentsOf('audit')).filter(({ target }) => target === 'happy.2026-11')
  expect(lines).toHaveLength(2)
})

test('a colleague’s later change is never overwritten, and a repeated tap is not a second change', async () => {
  const [one, other] = await Promise.all([town.secretary(), town.secretary()])
  const first = saving('2026-10')
  await one.call(saveTopic, first)
  expect(await one.call(saveTopic, first)).toMatchObject({ revision: 1 })
  expect(await refusalOf(other.call(saveTopic, saving('2026-10')))).toEqual({
    code: 'CONFLICT',
    reason: 'appeal.settings_changed',
  })
  const second = saving('2026-10', 1, { title: '电动车充电' })
  await other.call(saveTopic, second)
  expect(await other.call(saveTopic, second)).toMatchObject({ revision: 2 })
  await expect(one.call(saveTopic, saving('2026-10', 1))).toBeRefused('appeal.settings_changed')
})

test('of two who save at once one is told to look again', async () => {
  const secretaries = await Promise.all([town.secretary(), town.secretary(), town.secretary()])
  const outcomes = await Promise.allSettled(
    secretaries.map((secretary) => secretary.call(saveTopic, saving('2026-09'))),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a month that hasn’t come has no topic yet, and another community’s isn’t ours to write', async () => {
  const [secretary, elsewhere, worker] = await Promise.all([
    town.secretary(),
    town.secretary('locust'),
    town.holder('communityWorker', 'happy'),
  ])
  await expect(secretary.call(saveTopic, saving('2026-12'))).toBeRefused('appeal.topic_of_future')
  await expect(elsewhere.call(saveTopic, saving('2026-11', 2))).toBeRefused('members.outside_scope')
  await expect(worker.call(saveTopic, saving('2026-11', 2))).toBeRefused('core.role_missing')
})

test('words that the content check doesn’t pass are not published', async () => {
  const secretary = await town.secretary()
  await town.cloud.faults({ rules: [], contentCheck: 'down' })
  await expect(secretary.call(saveTopic, saving('2026-08'))).toBeRefused('appeal.publication_unchecked')
  await town.cloud.faults()
})
