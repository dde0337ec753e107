import { community, type Community } from '../support/community'
import { walkThrough } from '../support/walk/walk'

jest.setTimeout(180_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

/** Reduced: 130 steps on 7 cases. `npm run faults` walks 2,500 on 40, and takes every step. */
const REDUCED = { steps: 130, cases: 7, settleEvery: 25 }

const seed = Number(process.env.SEED_OF_WALK ?? Math.floor(Math.random() * 2 ** 31))

test(`whatever random people try, a case keeps to its rules after every step (SEED_OF_WALK=${seed})`, async () => {
  const { taken, refused } = await walkThrough(town, seed, REDUCED)
  expect(Object.keys(taken).length).toBeGreaterThan(5)
  expect(Object.keys(refused).length).toBeGreaterThan(5)
})
