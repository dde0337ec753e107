import { Query } from 'mingo/query'
import { $elemMatch } from 'mingo/operators/query'
import type { Any, Options } from 'mingo/types'
import { isPlain } from '../wire'

type Predicate = (document: Any) => boolean
type Criteria = Record<string, unknown>

const LOGICAL = ['$and', '$or', '$nor']

/**
 * `$elemMatch` on scalars also through `$and`, `$or` and `$nor`, as `{ $or: [{ $lt: 1 }, { $gt: 9 }] }`, which mingo
 * takes for criteria on fields. Reached by raw filters: the SDK cannot write `_.or` inside `_.elemMatch`.
 */
export function elemMatch(path: string, criteria: Any, options: Options): Predicate {
  const ofFields = $elemMatch as unknown as (path: string, criteria: Any, options: Options) => Predicate
  if (!isPlain(criteria) || !isOfScalars(criteria) || !LOGICAL.some((name) => name in criteria)) {
    return ofFields(path, criteria, options)
  }
  const query = new Query(onElement(criteria), options)
  const isMatch = (element: unknown) => query.test({ element })
  return (document) => elementsAt(document, path.split('.')).some(isMatch)
}

function isOfScalars(criteria: Criteria): boolean {
  return Object.entries(criteria).every(([name, operand]) =>
    LOGICAL.includes(name)
      ? Array.isArray(operand) && operand.every((part) => isPlain(part) && isOfScalars(part))
      : name.startsWith('$'),
  )
}

function onElement(criteria: Criteria): Criteria {
  const logical = Object.entries(criteria).filter(([name]) => LOGICAL.includes(name))
  const direct = Object.fromEntries(Object.entries(criteria).filter(([name]) => !LOGICAL.includes(name)))
  return {
    ...Object.fromEntries(logical.map(([name, parts]) => [name, (parts as Criteria[]).map(onElement)])),
    ...(Object.keys(direct).length > 0 ? { element: direct } : {}),
  }
}

function elementsAt(value: unknown, path: string[]): unknown[] {
  const [name, ...rest] = path
  if (name === undefined) return Array.isArray(value) ? value : []
  if (Array.isArray(value)) return value.flatMap((element) => elementsAt(element, path))
  return isPlain(value) ? elementsAt(value[name], rest) : []
}
