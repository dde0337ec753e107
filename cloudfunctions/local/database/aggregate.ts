import { Aggregator } from 'mingo/aggregator'
import type { Catalog } from './catalog'
import type { Document, Documents } from './documents'
import { refused } from './failure'
import { asked, type Filter } from './filter'
import { geoNear } from './geo-near'
import { lookupStage } from './lookup'
import { mingoOptionsWith } from './mingo-options'
import type { Sort } from './planner'
import { collectionOf } from './requests'
import { select, type Selection } from './select'
import type { Usage } from './usage'
import { isPlain, readValue, write } from './wire'

interface Parts {
  readonly catalog: Catalog
  readonly documents: Documents
  now(): number
}

type Stage = Record<string, unknown>

/** `aggregate().end()`: the stages before the first that reshapes documents are served from an index. */
export function aggregate(parts: Parts, body: Document, usage: Usage) {
  const { catalog, documents, now } = parts
  const collection = collectionOf(catalog, body)
  const stages = stagesOf(body, now())
  const { selection, rest } = leading(stages)
  const source = { documents, collection, usage }
  const read = () => select(source, selection).map(({ document }) => document)
  const options = mingoOptionsWith({ $lookup: lookupStage({ catalog, documents, usage }) })
  const [first] = rest
  const input = first?.$geoNear ? geoNear(read(), first.$geoNear) : read()
  const found = asked(() =>
    new Aggregator(first?.$geoNear ? rest.slice(1) : rest, options).run<Document>(input),
  )
  usage.returned = found.length
  return { data: { list: found.map(write) } }
}

function stagesOf(body: Document, now: number): Stage[] {
  if (!Array.isArray(body.stages)) throw refused('stages must be an array')
  return body.stages.map((stage) => {
    if (!isPlain(stage) || typeof stage.stageKey !== 'string') throw refused('each stage needs a stageKey')
    return { [stage.stageKey]: readValue(stage.stageValue, stage.stageKey, now) }
  })
}

/** Takes `$match`, `$sort`, `$skip`, `$limit` from the front as far as they make one selection. */
function leading(stages: readonly Stage[]): { selection: Selection; rest: Stage[] } {
  const filters: Filter[] = []
  const rest = [...stages]
  while (isPlain(rest[0]?.$match)) filters.push(rest.shift()!.$match as Filter)
  const selection: { filter: Filter; sort?: Sort; skip?: number; limit?: number } = {
    filter: filters.length > 1 ? { $and: filters } : (filters[0] ?? {}),
  }
  if (isPlain(rest[0]?.$sort)) selection.sort = Object.entries(rest.shift()!.$sort as Record<string, 1 | -1>)
  if (typeof rest[0]?.$skip === 'number') selection.skip = rest.shift()!.$skip as number
  if (typeof rest[0]?.$limit === 'number') selection.limit = rest.shift()!.$limit as number
  return { selection, rest }
}
