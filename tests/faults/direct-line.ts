import assert from 'node:assert/strict'
import { appealMoves } from '../../shared/direct-line/life-cycle'
import { community } from '../support/community'
import { liveThrough } from '../support/random-life'
import { checkLife } from '../support/random-life-check'
import { walkThrough } from '../support/walk/walk'
import type { FaultScenario } from './scenario'

const WALK = { steps: 2_500, mostSteps: 10_000, cases: 40, settleEvery: 100 }

const prefixed = (prefix: string, tally: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(tally).map(([name, count]) => [`${prefix}.${name}`, count]))

export const scenarios: FaultScenario[] = [
  {
    name: 'direct-line/random-walk',
    async run(seed) {
      const town = await community()
      try {
        const walked = await walkThrough(town, seed, WALK)
        const untaken = Object.keys(appealMoves).filter((move) => !walked.taken[move])
        assert.deepEqual(untaken, [], 'every step was taken')
        return {
          cases: walked.cases,
          ...prefixed('taken', walked.taken),
          ...prefixed('refused', walked.refused),
        }
      } finally {
        await town.stop()
      }
    },
  },
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
