import { Context, ProcessingMode } from 'mingo'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { elemMatch } from './mingo-gaps/elem-match'
import { geoQueries } from './mingo-gaps/geo-queries'
import { jsonSchemaTest } from './mingo-gaps/json-schema'
import { indexOfCP, substrBytes } from './mingo-gaps/strings'

type Stages = NonNullable<NonNullable<Parameters<typeof Context.init>[0]>['pipeline']>

/** mingo with its gaps closed; `own` stages take the place of mingo's. */
export function mingoOptionsWith(own: Stages): Options {
  return {
    idKey: '_id',
    processingMode: ProcessingMode.CLONE_OFF,
    useStrictMode: true,
    scriptEnabled: false,
    failOnError: true,
    jsonSchemaValidator: jsonSchemaTest,
    context: Context.init({
      accumulator: { ...accumulators },
      expression: { ...expressions, $substrBytes: substrBytes, $indexOfCP: indexOfCP },
      pipeline: { ...stages, ...own },
      projection: { ...projections },
      query: {
        ...queries,
        $elemMatch: elemMatch,
        ...geoQueries,
      },
    }),
  }
}

export const mingoOptions = mingoOptionsWith({})
