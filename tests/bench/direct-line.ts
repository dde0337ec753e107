import { randomUUID } from 'node:crypto'
import type { Endpoint, InputOf, OutputOf } from '../../shared/contract'
import { submitAppeal } from '../../shared/direct-line/contracts'
import {
  listFigureCases,
  listPublicAppeals,
  searchPublicAppeals,
  showFigures,
} from '../../shared/direct-line/public-contracts'
import { acceptAppeal, listWork, searchWork } from '../../shared/direct-line/staff-contracts'
import { darkStairs } from '../support/appeals'
import type { Person } from '../support/community'
import { bigDistrict, type BigDistrict } from './direct-line/big-district'
import { callBudget } from './endpoint-calls'
import type { Measurement, Scenario } from './scenario'

const SIZES = { '10k': 10_000, '300k': 300_000 } as const
const REQUESTS = 40
/** What a page of twenty cards may weigh, bytes. */
const PAGE_BYTES = 12 * 1024
/** What a search may read (architecture.md, "Budgets"), and the caller's own document. */
const MOST_EXAMINED_BY_SEARCH = 200 + 1
const MONTH = '2026-11'

const districts = new Map<number, Promise<BigDistrict>>()

const districtOf = (size: number): Promise<BigDistrict> => {
  const known = districts.get(size) ?? bigDistrict(size)
  districts.set(size, known)
  return known
}

/** One request of a scenario, by whom; whatever it needs first happened before. */
interface Asked<E extends Endpoint = Endpoint> {
  who: Person
  contract: E
  input: InputOf<E>
}

const asked = <E extends Endpoint>(who: Person, contract: E, input: InputOf<E>): Asked => ({
  who,
  contract,
  input,
})

interface Screen {
  ask: (district: BigDistrict) => Asked | Promise<Asked>
  /** Beside the calls: what may be examined instead of twice what is returned, and what a page may weigh. */
  budget?: { examined?: number; bytes?: number }
}

const page = { bytes: PAGE_BYTES }
const search = { examined: MOST_EXAMINED_BY_SEARCH }
const words = { query: '地砖松了' }
const aYear = { upTo: MONTH, months: 12 }

async function submitted({ resident }: BigDistrict): Promise<OutputOf<typeof submitAppeal>> {
  return resident.call(submitAppeal, { ...darkStairs(), requestId: randomUUID() })
}

const screens: Record<string, Screen> = {
  'work-community': {
    ask: ({ worker, communityId: unitId }) => asked(worker, listWork, { unitId, show: 'owed', cursor: null }),
    budget: page,
  },
  'work-district': {
    ask: ({ admin, districtId: unitId }) => asked(admin, listWork, { unitId, show: 'overdue', cursor: null }),
    budget: page,
  },
  'work-closed-district': {
    ask: ({ admin, districtId: unitId }) => asked(admin, listWork, { unitId, show: 'closed', cursor: null }),
    budget: page,
  },
  'search-community': {
    ask: ({ worker, communityId: unitId }) => asked(worker, searchWork, { unitId, ...words }),
    budget: search,
  },
  'search-district': {
    ask: ({ admin, districtId: unitId }) => asked(admin, searchWork, { unitId, ...words }),
    budget: search,
  },
  'search-public': {
    ask: ({ resident, communityId }) => asked(resident, searchPublicAppeals, { communityId, ...words }),
    budget: search,
  },
  ledger: {
    ask: ({ resident, communityId }) =>
      asked(resident, listPublicAppeals, {
        communityId,
        show: 'ended',
        categoryId: null,
        placeUnitId: null,
        cursor: null,
      }),
    budget: page,
  },
  'dashboard-community': {
    ask: ({ resident, communityId: unitId }) => asked(resident, showFigures, { unitId, ...aYear }),
  },
  'dashboard-district': {
    ask: ({ admin, districtId: unitId }) => asked(admin, showFigures, { unitId, ...aYear }),
  },
  'figure-cases-district': {
    ask: ({ admin, districtId: unitId }) =>
      asked(admin, listFigureCases, { unitId, month: MONTH, figure: 'submitted', cursor: null }),
    budget: page,
  },
  submit: {
    ask: ({ resident }) => asked(resident, submitAppeal, { ...darkStairs(), requestId: randomUUID() }),
  },
  move: {
    ask: async (district) => {
      const { id } = await submitted(district)
      return asked(district.worker, acceptAppeal, { id, requestId: randomUUID() })
    },
  },
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10

/** The dearest of a screen's requests, and how long half of them took at most, in a district of that size. */
async function measured(
  size: number,
  { ask, budget }: Screen,
): Promise<Record<'figures' | 'budget', Figures>> {
  const district = await districtOf(size)
  const times: number[] = []
  const most: Figures = { calls: 0, examined: 0, returned: 0, bytes: 0 }
  let calls = 0
  for (let request = 0; request <= REQUESTS; request++) {
    const { who, contract, input } = await ask(district)
    const started = performance.now()
    const reply = await who.call(contract, input)
    const took = performance.now() - started
    // The first finds an instance that has seen nothing yet.
    if (request === 0) continue
    times.push(took)
    const seen = { ...who.report!, bytes: Buffer.byteLength(JSON.stringify(reply)) }
    for (const figure of Object.keys(most)) {
      most[figure] = Math.max(most[figure]!, seen[figure as 'calls' | 'examined' | 'returned' | 'bytes'])
    }
    calls = callBudget(contract)
  }
  times.sort((a, b) => a - b)
  const examined = budget?.examined ?? 2 * most.returned! + 20
  return {
    figures: { ...most, p50Ms: rounded(times[Math.floor(times.length / 2)]!) },
    budget: { calls, examined, ...(budget?.bytes && { bytes: budget.bytes }) },
  }
}

type Figures = Record<string, number>

async function onEverySize(screen: Screen): Promise<Measurement> {
  const figures: Figures = {}
  const budget: Figures = {}
  for (const [label, size] of Object.entries(SIZES)) {
    const found = await measured(size, screen)
    for (const [name, value] of Object.entries(found.figures)) figures[`${name}${label}`] = value
    for (const [name, value] of Object.entries(found.budget)) budget[`${name}${label}`] = value
  }
  return { figures, budget }
}

export const scenarios: Scenario[] = Object.entries(screens).map(([name, screen]) => ({
  name: `direct-line/${name}`,
  run: () => onEverySize(screen),
}))
