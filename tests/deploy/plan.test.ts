import { describeStep } from '../../cloudfunctions/deploy/describe'
import {
  emptyEnvironment,
  type Existing,
  planDeployment,
  unknownIndexes,
  type Wanted,
} from '../../cloudfunctions/deploy/plan'

const byUnit = {
  name: 'byUnit',
  keys: [
    ['unitIds', 1],
    ['dueAt', -1],
  ],
  serves: 'the work list',
} as const
const byTicket = { name: 'byTicket', keys: [['ticket', 1]], unique: true, serves: 'the search' } as const

const wanted: Wanted = {
  collections: { appeals: { indexes: [byUnit, byTicket] }, audit: { indexes: [] } },
  functions: {
    api: { timeout: 20, memory: 256, openapi: ['security.msgSecCheck'] },
    jobs: { timeout: 55, memory: 256, openapi: [], timer: { name: 'everyMinute', cron: '0 * * * * * *' } },
    feeds: { timeout: 10, memory: 256, openapi: [], httpPath: '/feeds' },
  },
  functionRules: { '*': { invoke: false }, api: { invoke: 'auth != null' } },
}

const deployed: Existing = {
  collections: {
    appeals: { permission: 'ADMINONLY', indexes: [byUnit, byTicket] },
    audit: { permission: 'ADMINONLY', indexes: [] },
  },
  functions: {
    api: { timeout: 20, memory: 256, timers: [], httpPaths: [] },
    jobs: {
      timeout: 55,
      memory: 256,
      timers: [{ name: 'everyMinute', cron: '0 * * * * * *' }],
      httpPaths: [],
    },
    feeds: { timeout: 10, memory: 256, timers: [], httpPaths: ['/feeds'] },
  },
}

/** What is deployed, with another state of the appeals or of the jobs. */
const with_ = {
  appeals: (appeals: Existing['collections'][string]): Existing => ({
    ...deployed,
    collections: { ...deployed.collections, appeals },
  }),
  jobs: (jobs: Existing['functions'][string]): Existing => ({
    ...deployed,
    functions: { ...deployed.functions, jobs },
  }),
}

const stepsAfter = (existing: Existing) => planDeployment(wanted, existing).map(describeStep)

test('an empty environment gets everything, data and rules before code, and the client last', () => {
  expect(stepsAfter(emptyEnvironment)).toEqual([
    'create collection appeals',
    'appeals: create byUnit(unitIds ↑, dueAt ↓); byTicket(ticket ↑) unique',
    'appeals: no client may read or write (ADMINONLY)',
    'create collection audit',
    'audit: no client may read or write (ADMINONLY)',
    'storage: a file is its uploader’s; others see it by a signed link only (PRIVATE)',
    'function rules {"*":{"invoke":false},"api":{"invoke":"auth != null"}}',
    'create function api (20 s, 256 MB)',
    'upload the code of function api with its config.json',
    'create function jobs (55 s, 256 MB)',
    'upload the code of function jobs with its config.json',
    'jobs: timer everyMinute at "0 * * * * * *"',
    'create function feeds (10 s, 256 MB)',
    'upload the code of function feeds with its config.json',
    'feeds: answer at /feeds of the HTTP access service',
    'upload the mini-program (dist/weapp) as a new development version',
  ])
})

test('an environment that has everything gets its rules, its code and its client, and nothing else', () => {
  expect(planDeployment(wanted, deployed).map((step) => step.do)).toEqual([
    'limitStorage',
    'setFunctionRules',
    'uploadFunction',
    'uploadFunction',
    'uploadFunction',
    'uploadClient',
  ])
})

test.each([
  [
    'its direction',
    {
      ...byUnit,
      keys: [
        ['unitIds', 1],
        ['dueAt', 1],
      ] as const,
    },
  ],
  [
    'the order of its fields',
    {
      ...byUnit,
      keys: [
        ['dueAt', -1],
        ['unitIds', 1],
      ] as const,
    },
  ],
  ['its uniqueness', { ...byUnit, unique: true }],
])('an index that changed %s is dropped and created again', (_, changed) => {
  const steps = stepsAfter(with_.appeals({ permission: 'ADMINONLY', indexes: [changed, byTicket] }))
  expect(steps).toContain('appeals: drop index byUnit; create byUnit(unitIds ↑, dueAt ↓)')
})

test('an index that is only missing is created beside the others', () => {
  const steps = stepsAfter(with_.appeals({ permission: 'ADMINONLY', indexes: [byUnit] }))
  expect(steps).toContain('appeals: create byTicket(ticket ↑) unique')
})

test('a collection that clients could read is closed', () => {
  const steps = stepsAfter(with_.appeals({ permission: 'READONLY', indexes: [byUnit, byTicket] }))
  expect(steps).toContain('appeals: no client may read or write (ADMINONLY)')
})

test('a function with another time limit is changed before its code comes', () => {
  const steps = stepsAfter(with_.jobs({ ...deployed.functions.jobs!, timeout: 3 }))
  expect(steps.indexOf('change function jobs to 55 s, 256 MB')).toBe(
    steps.indexOf('upload the code of function jobs with its config.json') - 1,
  )
})

test('a timer with another schedule takes the place of the old one', () => {
  const steps = stepsAfter(
    with_.jobs({ ...deployed.functions.jobs!, timers: [{ name: 'hourly', cron: '0 0 * * * * *' }] }),
  )
  expect(steps).toContain('jobs: remove timer hourly; timer everyMinute at "0 * * * * * *"')
})

test('a path that nobody wants is closed, since it leads past the function rules', () => {
  const api = { ...deployed.functions.api!, httpPaths: ['/api'] }
  const steps = stepsAfter({ ...deployed, functions: { ...deployed.functions, api } })
  expect(steps).toContain('api: close path /api;')
  const feeds = { ...deployed.functions.feeds!, httpPaths: ['/calendars'] }
  expect(stepsAfter({ ...deployed, functions: { ...deployed.functions, feeds } })).toContain(
    'feeds: close path /calendars; answer at /feeds of the HTTP access service',
  )
})

test('an index nobody asked for is named and not dropped, and the platform’s own are not named', () => {
  const extra = { name: 'byHand', keys: [['x', 1]] as const }
  const platform = { name: '_id_', keys: [['_id', 1]] as const }
  const existing = with_.appeals({ permission: 'ADMINONLY', indexes: [byUnit, byTicket, extra, platform] })
  expect(unknownIndexes(wanted, existing)).toEqual(['appeals.byHand'])
  expect(stepsAfter(existing)).toEqual(stepsAfter(deployed))
})
