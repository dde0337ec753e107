import type { Filter } from './filter'
import { isPlain } from './wire'

/** What a filter demands of one field, as far as an index can answer it; the rest is tested on the document. */
export interface Condition {
  /** Any of these. */
  readonly equals?: readonly unknown[]
  readonly from?: Bound
  readonly to?: Bound
  /** Both bounds speak of the same array element. */
  readonly isOfOneElement?: boolean
}

interface Bound {
  readonly value: unknown
  readonly isInclusive: boolean
}

/** Conditions that must hold together, by field path. */
export type Branch = ReadonlyMap<string, Condition>

const MAX_BRANCHES = 64

/** The alternatives of a filter: a document that matches it satisfies at least one of them. */
export function branchesOf(filter: Filter): Branch[] {
  let branches: Branch[] = [new Map()]
  const narrow = (alternatives: Branch[]) => {
    if (branches.length * alternatives.length > MAX_BRANCHES) return
    branches = branches.flatMap((branch) => alternatives.map((other) => joined(branch, other)))
  }
  for (const [field, value] of Object.entries(filter)) {
    if (field === '$and') for (const part of value as Filter[]) narrow(branchesOf(part))
    else if (field === '$or') narrow((value as Filter[]).flatMap(branchesOf))
    else if (!field.startsWith('$')) narrow([conditionsOf(field, value)])
  }
  return branches
}

function joined(one: Branch, other: Branch): Branch {
  const both = new Map(one)
  for (const [path, condition] of other) {
    const known = both.get(path)
    both.set(path, known ? together(known, condition) : condition)
  }
  return both
}

function together(one: Condition, other: Condition): Condition {
  const shorter = (other.equals?.length ?? Infinity) < (one.equals?.length ?? Infinity) ? other : one
  if (shorter.equals) return { equals: shorter.equals }
  return { from: one.from ?? other.from, to: one.to ?? other.to }
}

function conditionsOf(field: string, value: unknown): Branch {
  const branch = new Map<string, Condition>()
  if (!isPlain(value) || !Object.keys(value)[0]?.startsWith('$')) {
    if (isIndexable(value)) branch.set(field, { equals: [value] })
    return branch
  }
  const condition = conditionOf(value)
  if (condition) branch.set(field, condition)
  if (isPlain(value.$elemMatch)) {
    for (const [path, inner] of elementConditions(field, value.$elemMatch)) {
      if (!branch.has(path)) branch.set(path, inner)
    }
  }
  return branch
}

function elementConditions(field: string, criteria: Filter): Branch {
  const isOfScalars = Object.keys(criteria)[0]?.startsWith('$') ?? false
  const branch = new Map<string, Condition>()
  for (const [name, inner] of isOfScalars ? [['', criteria] as const] : Object.entries(criteria)) {
    if (name.startsWith('$')) continue
    const path = name ? `${field}.${name}` : field
    for (const [at, condition] of conditionsOf(path, inner))
      branch.set(at, { ...condition, isOfOneElement: true })
  }
  return branch
}

function conditionOf(operators: Filter): Condition | undefined {
  const isAny = Array.isArray(operators.$in) && operators.$in.every(isIndexable)
  if ('$eq' in operators && isIndexable(operators.$eq)) return { equals: [operators.$eq] }
  if (isAny) return { equals: operators.$in as unknown[] }
  if (Array.isArray(operators.$all) && isIndexable(operators.$all[0]) && !isPlain(operators.$all[0])) {
    return operators.$all.length > 0 ? { equals: [operators.$all[0]] } : undefined
  }
  const from = boundOf(operators, '$gte', '$gt')
  const to = boundOf(operators, '$lte', '$lt')
  return from || to ? { from, to } : undefined
}

function boundOf(operators: Filter, inclusive: string, exclusive: string): Bound | undefined {
  const operator = exclusive in operators ? exclusive : inclusive
  const value = operators[operator]
  if (!(operator in operators) || value === null || !isIndexable(value)) return undefined
  return { value, isInclusive: operator === inclusive }
}

// An array equals an array or an element, a pattern matches many texts: only the document can tell.
function isIndexable(value: unknown): boolean {
  return value !== undefined && !Array.isArray(value) && !(value instanceof RegExp)
}
