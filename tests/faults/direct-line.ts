import { community } from '../support/community'
import { liveThrough } from '../support/random-life'
import { checkLife } from '../support/random-life-check'
import type { FaultScenario } from './scenario'

export const scenarios: FaultScenario[] = [
  {
    name: 'direct-line/random-life',
    async run(seed) {
      const town = await community()
      try {
        const told = await liveThrough(town, seed, { residents: 20, actions: 3_000, atOnce: 12, kills: 15 })
        return { ...(await checkLife(town, told)), kills: 15 }
      } finally {
        await town.stop()
      }
    },
  },
]
