import { randomUUID } from 'node:crypto'
import { getAppeal, submitAppeal, withdrawAppeal } from '../../shared/direct-line/contracts'
import { listInbox } from '../../shared/inbox/contracts'
import { publishMatter } from '../../shared/matters/contracts'
import { darkStairs } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { liftMatter } from '../support/matters'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const suggestion = (resident: Person) =>
  resident.call(submitAppeal, { ...darkStairs(), kind: 'suggestion', text: '建议给1号楼加装电梯，老人多。' })

async function raised(by: Person, fromAppealId: string) {
  const { id } = await by.call(publishMatter, liftMatter({ fromAppealId }))
  await town.settle()
  return id
}

test('a suggestion names the matter that grew out of it, and its owner is told once', async () => {
  const [resident, secretary] = await Promise.all([town.resident(), town.secretary()])
  const { id } = await suggestion(resident)
  const matterId = await raised(secretary, id)
  await town.settle()
  expect((await resident.call(getAppeal, { id })).matterId).toBe(matterId)
  const { items } = await resident.call(listInbox, { cursor: null })
  expect(items.filter(({ title }) => title.includes('已发起议事'))).toHaveLength(1)
})

test('the first matter that grew out of a suggestion stays the one it names', async () => {
  const [resident, secretary] = await Promise.all([town.resident(), town.secretary()])
  const { id } = await suggestion(resident)
  const first = await raised(secretary, id)
  await raised(secretary, id)
  expect((await resident.call(getAppeal, { id })).matterId).toBe(first)
})

test.each([
  ['a case of another community', 'locust', { kind: 'suggestion' as const, concerns: 'nobody' as const }],
  [
    'a case that is kept from the publisher',
    'happy',
    { kind: 'suggestion' as const, concerns: 'community' as const },
  ],
  ['a case that suggests nothing', 'happy', { kind: 'complaint' as const, concerns: 'nobody' as const }],
])('%s is not changed by a matter that names it', async (_, at, wish) => {
  const [resident, secretary] = await Promise.all([town.resident(`${at}.b1`), town.secretary('happy')])
  const { id } = await resident.call(submitAppeal, { ...darkStairs(), ...wish })
  await raised(secretary, id)
  expect((await resident.call(getAppeal, { id })).matterId).toBeNull()
})

test('a suggestion that its owner took back is not changed by a matter that names it', async () => {
  const [resident, secretary] = await Promise.all([town.resident(), town.secretary()])
  const { id } = await suggestion(resident)
  await resident.call(withdrawAppeal, { id, because: '', requestId: randomUUID() })
  await raised(secretary, id)
  expect((await resident.call(getAppeal, { id })).matterId).toBeNull()
})
