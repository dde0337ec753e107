import { raceForPlaces } from '../support/activity-race'
import { community } from '../support/community'
import type { FaultScenario } from './scenario'

const FULL = { people: 200, places: 30, rounds: 12 }

async function raced(seed: number, isBroken: boolean): Promise<Record<string, number>> {
  const town = await community()
  try {
    return await raceForPlaces(town, seed, { ...FULL, isBroken })
  } finally {
    await town.stop()
  }
}

export const scenarios: FaultScenario[] = [
  { name: 'org-life/places', run: (seed) => raced(seed, false) },
  { name: 'org-life/broken-places', run: (seed) => raced(seed, true) },
]
