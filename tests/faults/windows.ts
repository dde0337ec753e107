import { community, type Community } from '../support/community'
import { raceDesks, racePlaces } from '../support/window-races'
import type { FaultScenario } from './scenario'

const inTown = async (
  run: (town: Community) => Promise<Record<string, number>>,
): Promise<Record<string, number>> => {
  const town = await community()
  try {
    return await run(town)
  } finally {
    await town.stop()
  }
}

export const scenarios: FaultScenario[] = [
  {
    name: 'windows/places',
    run: (seed) =>
      inTown((town) => racePlaces(town, seed, { people: 200, places: 30, cancels: 0.3, isBroken: false })),
  },
  {
    name: 'windows/places-broken',
    run: (seed) =>
      inTown((town) => racePlaces(town, seed, { people: 200, places: 30, cancels: 0.3, isBroken: true })),
  },
  {
    name: 'windows/desks',
    run: (seed) => inTown((town) => raceDesks(town, seed, { people: 60, desks: 4, isBroken: false })),
  },
  {
    name: 'windows/desks-broken',
    run: (seed) => inTown((town) => raceDesks(town, seed, { people: 60, desks: 4, isBroken: true })),
  },
]
