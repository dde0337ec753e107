import { $dayOfWeek, $dayOfYear } from 'mingo/operators/expression'
import type { Any, AnyObject, Options } from 'mingo/types'

/** `$week`: weeks begin on Sunday, and the days before the year's first Sunday are week 0; mingo counts one more. */
export function week(document: AnyObject, expression: Any, options: Options): number | null {
  const dayOfYear = $dayOfYear(document, expression, options) as number | null | undefined
  const dayOfWeek = $dayOfWeek(document, expression, options) as number | null | undefined
  if (typeof dayOfYear !== 'number' || typeof dayOfWeek !== 'number') return null
  return Math.floor((dayOfYear + 7 - dayOfWeek) / 7)
}
