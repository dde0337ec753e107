import type { FunctionSchema } from '../functions'
import type { CollectionSchema, IndexSchema } from '../schema'

export type Timer = NonNullable<FunctionSchema['timer']>

export type FunctionRules = Readonly<Record<string, { readonly invoke: boolean | string }>>

/** What the product needs of an environment. */
export interface Wanted {
  readonly collections: Readonly<Record<string, CollectionSchema>>
  readonly functions: Readonly<Record<string, FunctionSchema>>
  readonly functionRules: FunctionRules
}

export type ExistingIndex = Pick<IndexSchema, 'name' | 'keys' | 'unique'>

export interface ExistingCollection {
  readonly indexes: readonly ExistingIndex[]
  /** `ADMINONLY` lets no client in. */
  readonly permission: string
}

export interface ExistingFunction {
  readonly timeout: number
  readonly memory: number
  readonly timers: readonly Timer[]
  /** Paths of the HTTP access service that lead to it. */
  readonly httpPaths: readonly string[]
}

/** What an environment has already; rules are written every time, so they aren't read. */
export interface Existing {
  readonly collections: Readonly<Record<string, ExistingCollection>>
  readonly functions: Readonly<Record<string, ExistingFunction>>
}

export const emptyEnvironment: Existing = { collections: {}, functions: {} }

export type Step =
  | { readonly do: 'createCollection'; readonly collection: string }
  | {
      readonly do: 'changeIndexes'
      readonly collection: string
      readonly drop: readonly string[]
      readonly create: readonly IndexSchema[]
    }
  | { readonly do: 'denyClients'; readonly collection: string }
  | { readonly do: 'limitStorage' }
  | { readonly do: 'setFunctionRules'; readonly rules: FunctionRules }
  | { readonly do: 'createFunction'; readonly name: string; readonly wanted: FunctionSchema }
  | { readonly do: 'configureFunction'; readonly name: string; readonly wanted: FunctionSchema }
  | { readonly do: 'uploadFunction'; readonly name: string }
  | {
      readonly do: 'setTimer'
      readonly name: string
      readonly drop: readonly string[]
      readonly create: Timer | null
    }
  | {
      readonly do: 'setHttpPath'
      readonly name: string
      readonly drop: readonly string[]
      readonly create: string | null
    }
  | { readonly do: 'uploadClient' }

/**
 * Everything between what is there and what is wanted, in an order that is safe to stop in: a function's data and
 * the rules that guard it come before its code, and the client, which needs all of them, is last.
 */
export function planDeployment(wanted: Wanted, existing: Existing): Step[] {
  return [
    ...Object.entries(wanted.collections).flatMap(([name, schema]) =>
      collectionSteps(name, schema, existing.collections[name]),
    ),
    { do: 'limitStorage' },
    // Before any code: until there is a rule, every logged-in client may call every function.
    { do: 'setFunctionRules', rules: wanted.functionRules },
    ...Object.entries(wanted.functions).flatMap(([name, schema]) =>
      functionSteps(name, schema, existing.functions[name]),
    ),
    { do: 'uploadClient' },
  ]
}

function collectionSteps(
  collection: string,
  schema: CollectionSchema,
  existing?: ExistingCollection,
): Step[] {
  const present = new Map(existing?.indexes.map((index) => [index.name, index]))
  const create = schema.indexes.filter((index) => !isSameIndex(index, present.get(index.name)))
  const drop = create.map(({ name }) => name).filter((name) => present.has(name))
  const steps: Step[] = []
  if (!existing) steps.push({ do: 'createCollection', collection })
  if (create.length > 0) steps.push({ do: 'changeIndexes', collection, drop, create })
  if (existing?.permission !== 'ADMINONLY') steps.push({ do: 'denyClients', collection })
  return steps
}

function isSameIndex(wanted: IndexSchema, existing?: ExistingIndex): boolean {
  return (
    existing !== undefined &&
    (wanted.unique ?? false) === (existing.unique ?? false) &&
    JSON.stringify(wanted.keys) === JSON.stringify(existing.keys)
  )
}

function functionSteps(name: string, wanted: FunctionSchema, existing?: ExistingFunction): Step[] {
  const steps: Step[] = []
  if (!existing) steps.push({ do: 'createFunction', name, wanted })
  else if (existing.timeout !== wanted.timeout || existing.memory !== wanted.memory) {
    steps.push({ do: 'configureFunction', name, wanted })
  }
  steps.push({ do: 'uploadFunction', name })
  const timers = existing?.timers ?? []
  const isWanted = (timer: Timer) => timer.name === wanted.timer?.name && timer.cron === wanted.timer.cron
  const drop = timers.filter((timer) => !isWanted(timer)).map((timer) => timer.name)
  const create = timers.some(isWanted) ? null : (wanted.timer ?? null)
  if (drop.length > 0 || create) steps.push({ do: 'setTimer', name, drop, create })
  return [...steps, ...httpSteps(name, wanted, existing)]
}

/** A path that nobody wants is closed: whoever knows it would get past the function rules. */
function httpSteps(name: string, { httpPath }: FunctionSchema, existing?: ExistingFunction): Step[] {
  const present = existing?.httpPaths ?? []
  const drop = present.filter((path) => path !== httpPath)
  const create = httpPath !== undefined && !present.includes(httpPath) ? httpPath : null
  return drop.length > 0 || create !== null ? [{ do: 'setHttpPath', name, drop, create }] : []
}

/** Indexes that are there and nobody asked for: named to a person, never dropped by a program. */
export function unknownIndexes(wanted: Wanted, existing: Existing): string[] {
  return Object.entries(existing.collections).flatMap(([collection, { indexes }]) => {
    const known = new Set(wanted.collections[collection]?.indexes.map(({ name }) => name))
    return indexes
      .filter(({ name }) => collection in wanted.collections && !known.has(name) && !isPlatformIndex(name))
      .map(({ name }) => `${collection}.${name}`)
  })
}

/** The platform makes these with every collection. */
const isPlatformIndex = (name: string) => name.startsWith('_id') || name.startsWith('_openid')
