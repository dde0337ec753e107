import { community, type Community } from '../support/community'
import { liveThrough } from '../support/random-life'
import { checkLife } from '../support/random-life-check'

jest.setTimeout(180_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

/** Reduced: 150 actions by 6 people at once, 2 kills. `npm run faults` does 3,000 by 12, and 15 kills. */
const REDUCED = { residents: 6, actions: 150, atOnce: 6, kills: 2 }

const seed = Number(process.env.SEED_OF_LIFE ?? Math.floor(Math.random() * 2 ** 31))

test(`what people were told stays true on a platform that breaks and is killed (SEED_OF_LIFE=${seed})`, async () => {
  const figures = await checkLife(town, await liveThrough(town, seed, REDUCED))
  expect(figures.cases).toBeGreaterThan(0)
  expect(figures.retried).toBeGreaterThan(0)
})
