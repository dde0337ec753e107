import { Aggregator } from 'mingo/aggregator'
import { evalExpr } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import type { AnyObject, Options } from 'mingo/types'
import type { Catalog, Collection } from './catalog'
import type { Document, Documents } from './documents'
import { missingCollection, refused } from './failure'
import type { Filter } from './filter'
import { valuesAt } from './index-keys'
import { select } from './select'
import type { Usage } from './usage'
import { isPlain } from './wire'

interface Parts {
  readonly catalog: Catalog
  readonly documents: Documents
  readonly usage: Usage
}

/** The `$lookup` stage, both its forms, with an index on the foreign field where there is one. */
export function lookupStage(parts: Parts) {
  return (input: Iterator, operand: AnyObject, options: Options): Iterator => {
    const { from, as, localField, foreignField, pipeline } = operand
    if (typeof from !== 'string' || typeof as !== 'string') throw refused('$lookup needs from and as')
    const collection = parts.catalog.find(from)
    if (!collection) throw missingCollection(from)
    const variables = (operand.let ?? {}) as AnyObject
    return input.map((local) => {
      const document = local as Document
      const filter: Filter =
        typeof localField === 'string' && typeof foreignField === 'string'
          ? { [foreignField]: { $in: localValues(document, localField) } }
          : {}
      const bound = evalExpr(document, variables, options) as AnyObject
      const joined = Array.isArray(pipeline)
        ? runPipeline(parts, collection, filter, { pipeline, bound, options })
        : find(parts, collection, filter)
      return { ...document, [as]: joined }
    })
  }
}

function find({ documents, usage }: Parts, collection: Collection, filter: Filter): Document[] {
  return select({ documents, collection, usage }, { filter }).map(({ document }) => document)
}

function localValues(document: Document, path: string): unknown[] {
  return valuesAt(document, path).map((value) =>
    value === undefined || typeof value === 'symbol' ? null : value,
  )
}

interface Pipeline {
  readonly pipeline: AnyObject[]
  readonly bound: AnyObject
  readonly options: Options
}

function runPipeline(
  parts: Parts,
  collection: Collection,
  filter: Filter,
  { pipeline, bound, options }: Pipeline,
) {
  const match = pipeline[0]?.$match
  const narrowing = isPlain(match) ? equalities(match, bound) : []
  const input = find(parts, collection, { ...filter, ...(narrowing.length > 0 ? { $and: narrowing } : {}) })
  const variables = { ...options.variables, ...bound }
  const own = { ...pick(options), variables }
  return new Aggregator(pipeline, own).run(input)
}

function pick({
  idKey,
  processingMode,
  useStrictMode,
  scriptEnabled,
  failOnError,
  jsonSchemaValidator,
  context,
  variables,
}: Options): Options {
  return {
    idKey,
    processingMode,
    useStrictMode,
    scriptEnabled,
    failOnError,
    jsonSchemaValidator,
    context,
    variables,
  }
}

/** What a match demands that an index can answer: plain fields, and `{ $eq: ['$field', '$$variable'] }` in `$expr`. */
function equalities(match: Filter, bound: AnyObject): Filter[] {
  const { $expr, ...plain } = match
  const demands = Object.keys(plain).length > 0 ? [plain] : []
  return [...demands, ...equalPairs($expr).flatMap(([one, other]) => asEquality(one, other, bound))]
}

function equalPairs(expression: unknown): [unknown, unknown][] {
  if (!isPlain(expression)) return []
  if (Array.isArray(expression.$and)) return expression.$and.flatMap(equalPairs)
  return Array.isArray(expression.$eq) && expression.$eq.length === 2
    ? [expression.$eq as [unknown, unknown]]
    : []
}

function asEquality(one: unknown, other: unknown, bound: AnyObject): Filter[] {
  const [field, operand] = isField(one) ? [one, other] : [other, one]
  if (!isField(field) || typeof operand !== 'string' || !operand.startsWith('$$')) return []
  const value = bound[operand.slice(2)]
  const isPlainValue = ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date
  return isPlainValue ? [{ [field.slice(1)]: value }] : []
}

function isField(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('$') && !value.startsWith('$$')
}
