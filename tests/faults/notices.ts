import { community } from '../support/community'
import { checkSent, sendThroughKills } from '../support/notice-sending'
import type { FaultScenario } from './scenario'

export const scenarios: FaultScenario[] = [
  {
    name: 'notices/sending-to-8000',
    async run(seed) {
      const town = await community()
      try {
        const sent = await sendThroughKills(town, seed, { households: 8_000, kills: 12, killWithin: 6_000 })
        return { ...(await checkSent(town, sent)), runs: sent.runs, kills: sent.kills }
      } finally {
        await town.stop()
      }
    },
  },
]
