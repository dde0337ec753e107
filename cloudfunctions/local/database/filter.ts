import { Query } from 'mingo'
import { mingoOptions } from './mingo-options'
import { refused } from './failure'
import type { Document } from './documents'
import { isPlain } from './wire'

export type Filter = Record<string, unknown>

/** Compiles a filter to a test; an operator that production doesn't know is refused. */
export function matcher(filter: Filter): (document: Document) => boolean {
  checkFilter(filter)
  const query = asked(() => new Query(filter, mingoOptions))
  return (document) => asked(() => query.test(document))
}

/** Runs something of mingo's: what it objects to is a bad request, not a fault. */
export function asked<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    if (error instanceof Error && error.constructor.name === 'MingoError') throw refused(error.message)
    if (error instanceof TypeError || error instanceof SyntaxError) throw refused(error.message)
    throw error
  }
}

const LOGICAL = ['$and', '$or', '$nor']

function checkFilter(filter: Filter): void {
  for (const [field, condition] of Object.entries(filter)) {
    if (LOGICAL.includes(field)) {
      if (!Array.isArray(condition) || condition.length === 0)
        throw refused(`${field} must be a nonempty array`)
      for (const part of condition) {
        if (!isPlain(part)) throw refused(`${field} must hold objects`)
        checkFilter(part)
      }
    } else if (isPlain(condition)) {
      for (const operator of ['$in', '$nin', '$all']) {
        if (operator in condition && !Array.isArray(condition[operator]))
          throw refused(`${operator} needs an array`)
      }
      const names = Object.keys(condition)
      const operators = names.filter((name) => name.startsWith('$'))
      if (operators.length > 0 && operators.length < names.length) {
        throw refused(
          `${field} mixes operators and fields: unknown operator ${names.find((name) => !operators.includes(name))}`,
        )
      }
    }
  }
}
