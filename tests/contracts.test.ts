import { contracts } from '../shared/contracts'
import type { Envelope } from '../shared/errors'
import { startCloud, type Cloud } from './support/cloud'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const names = contracts.map((contract) => contract.name)

test('no two contracts share a name, and each begins with its domain', () => {
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => !/^[a-z][A-Za-z]+\.[a-z][A-Za-z]+$/.test(name))).toEqual([])
})

test.each(names)('%s is served by the built function', async (name) => {
  const { reply } = await cloud.invoke<Envelope<unknown>>('api', { name, input: {} }, 'openid-of-a-stranger')
  expect(reply.ok ? null : reply.error.reason).not.toBe('core.unknown_endpoint')
})

test('a name that no contract has is refused as such', async () => {
  const { reply } = await cloud.invoke<Envelope<unknown>>(
    'api',
    { name: 'members.dropAll', input: {} },
    'openid',
  )
  expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND', reason: 'core.unknown_endpoint' } })
})

test('who may call what: a change of permission shows here', () => {
  const matrix = contracts.map(({ name, effect, roles }) => `${name} (${effect}): ${roles.join(', ')}`)
  expect(matrix.sort()).toMatchSnapshot()
})
