import { evalExpr } from 'mingo/core'
import { Lazy, type Iterator } from 'mingo/lazy'
import { $group } from 'mingo/operators/pipeline'
import type { AnyObject, Options } from 'mingo/types'
import { refused } from '../failure'
import { encodeValue } from '../keys'

/** `$group` puts documents without the field under null; mingo gives them a group of their own, without `_id`. */
export function group(input: Iterator, operand: AnyObject, options: Options): Iterator {
  const { _id } = operand
  const key = typeof _id === 'string' ? { $ifNull: [_id, null] } : _id
  return $group(input, { ...operand, _id: key }, options)
}

/** `$bucket` counts a value on a boundary into the bucket that begins there, and leaves empty buckets out; mingo neither. */
export function bucket(input: Iterator, operand: AnyObject, options: Options): Iterator {
  const boundaries = operand.boundaries as unknown[]
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw refused('$bucket needs at least two boundaries')
  const keys = boundaries.map((boundary) => encodeValue(boundary))
  if (keys.some((key, i) => i > 0 && keys[i - 1]!.compare(key) >= 0))
    throw refused('$bucket boundaries must ascend')
  const startOf = (value: unknown): unknown => {
    const key = encodeValue(value)
    const next = keys.findIndex((boundary) => boundary.compare(key) > 0)
    if (next > 0) return boundaries[next - 1]
    if (operand.default === undefined)
      throw refused('$bucket needs a default for values outside the boundaries')
    return operand.default
  }
  return input.transform((documents) => {
    const buckets = new Map<unknown, unknown[]>()
    for (const document of documents) {
      const start = startOf(evalExpr(document, operand.groupBy, options))
      buckets.set(start, [...(buckets.get(start) ?? []), document])
    }
    const filled = [...boundaries, operand.default].filter((start) => buckets.has(start))
    return Lazy(
      filled.map((start) => ({
        _id: start,
        ...(evalExpr(
          buckets.get(start) as never,
          operand.output ?? { count: { $sum: 1 } },
          options,
        ) as AnyObject),
      })),
    )
  })
}
