import { contracts } from '../../shared/contracts'
import { callBudget, endpointCalls } from '../bench/endpoint-calls'
import { community, type Community } from '../support/community'

jest.setTimeout(120_000)

const domainOf = ({ name }: { name: string }): string => name.split('.')[0]!
const domains = [...new Set(contracts.map(domainOf))]

test('every endpoint has its budget measured', () => {
  expect(Object.keys(endpointCalls).sort()).toEqual(contracts.map((contract) => contract.name).sort())
})

// A town for each: ending a matter lets days pass, after which the cases of another domain's calls would all be overdue.
describe.each(domains)('%s', (domain) => {
  let town: Community
  beforeAll(async () => {
    town = await community()
  })
  afterAll(() => town.stop())

  const ofDomain = contracts.filter((contract) => domainOf(contract) === domain)
  test.each(ofDomain.map((contract) => [contract.name, contract] as const))(
    '%s keeps to its database calls, and examines hardly more than it returns',
    async (name, contract) => {
      // The second of two: an instance has then seen the unit that it asks about.
      await endpointCalls[name]!(town)
      const { calls, examined, returned } = await endpointCalls[name]!(town)
      expect(calls).toBeLessThanOrEqual(callBudget(contract))
      expect(examined).toBeLessThanOrEqual(2 * returned + 20)
    },
  )
})
