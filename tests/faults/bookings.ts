import assert from 'node:assert/strict'
import { MINUTE } from '../../shared/time'
import { checkAfterRepair, checkTold } from '../support/booking-check'
import { liveInRooms, type LifeSize } from '../support/booking-life'
import { raceForOneTime } from '../support/booking-race'
import { community, type Community } from '../support/community'
import type { FaultScenario } from './scenario'

const FULL = { people: 200, rooms: 20, attempts: 10_000, atOnce: 16 }

const later = (town: Community) => async () => {
  await town.cloud.clock.advance(3 * MINUTE)
  await town.settle()
}

async function lived(seed: number, size: LifeSize): Promise<Record<string, number>> {
  const town = await community()
  try {
    const told = await liveInRooms(town, seed, size)
    const { bookings } = await checkAfterRepair(town, later(town))
    checkTold(told, bookings)
    return { ...told.outcomes, bookings: bookings.length, acknowledged: told.booked.size, kills: size.kills }
  } finally {
    await town.stop()
  }
}

export const scenarios: FaultScenario[] = [
  {
    name: 'bookings/one-time',
    async run() {
      const town = await community()
      try {
        const tally = await raceForOneTime(town, 1_000)
        assert.deepEqual(tally, { booked: 1, taken: 999 })
        await checkAfterRepair(town, later(town))
        return tally
      } finally {
        await town.stop()
      }
    },
  },
  { name: 'bookings/random-life', run: (seed) => lived(seed, { ...FULL, kills: 0, isBroken: false }) },
  { name: 'bookings/broken-life', run: (seed) => lived(seed, { ...FULL, kills: 15, isBroken: true }) },
]
