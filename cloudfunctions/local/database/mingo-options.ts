import { Context, ProcessingMode } from 'mingo'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { elemMatch } from './mingo-gaps/elem-match'
import { geoQueries } from './mingo-gaps/geo-queries'
import { bucket, group } from './mingo-gaps/grouping'
import { jsonSchemaTest } from './mingo-gaps/json-schema'
import { indexOfCP, substrBytes } from './mingo-gaps/strings'
import { week } from './mingo-gaps/week'

type Stages = NonNullable<NonNullable<Parameters<typeof Context.init>[0]>['pipeline']>

const queryOperators = { ...queries, ...geoQueries, $elemMatch: elemMatch }

const settings = {
  idKey: '_id',
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  scriptEnabled: false,
  failOnError: true,
  jsonSchemaValidator: jsonSchemaTest,
} as const

/** mingo with its gaps closed; `own` stages take the place of mingo's. */
export function mingoOptionsWith(own: Stages): Options {
  return {
    ...settings,
    context: Context.init({
      accumulator: { ...accumulators },
      expression: {
        ...expressions,
        $substr: substrBytes,
        $substrBytes: substrBytes,
        $indexOfCP: indexOfCP,
        $week: week,
      },
      pipeline: { ...stages, $group: group, $bucket: bucket, ...own },
      projection: { ...projections },
      query: queryOperators,
    }),
  }
}

export const mingoOptions = mingoOptionsWith({})

/** For updates: mingo copies the whole context at every call, so this one holds only what they need. */
export const mingoUpdateOptions: Options = { ...settings, context: Context.init({ query: queryOperators }) }
