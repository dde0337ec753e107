import { contracts } from '../../shared/contracts'
import { callBudget, endpointCalls } from '../bench/endpoint-calls'
import { community, type Community } from '../support/community'

// Ending a matter lets days pass in a town that by then has a hundred cases, all of them overdue.
jest.setTimeout(120_000)

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

test('every endpoint has its budget measured', () => {
  expect(Object.keys(endpointCalls).sort()).toEqual(contracts.map((contract) => contract.name).sort())
})

test.each(contracts.map((contract) => [contract.name, contract] as const))(
  '%s keeps to its database calls, and examines hardly more than it returns',
  async (name, contract) => {
    // The second of two: an instance has then seen the unit that it asks about.
    await endpointCalls[name]!(town)
    const { calls, examined, returned } = await endpointCalls[name]!(town)
    expect(calls).toBeLessThanOrEqual(callBudget(contract))
    expect(examined).toBeLessThanOrEqual(2 * returned + 20)
  },
)
