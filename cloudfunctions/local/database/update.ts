import { updateOne } from 'mingo/updater'
import type { Modifier } from 'mingo/updater'
import type { Document } from './documents'
import { refused } from './failure'
import { asked, type Filter } from './filter'
import { encodeValue } from './keys'
import { mingoUpdateOptions } from './mingo-options'
import { isPlain } from './wire'

export type Modifiers = Record<string, Record<string, unknown>>

const NUMERIC = ['$inc', '$mul']
const OF_ARRAYS = ['$push', '$addToSet', '$pull', '$pullAll', '$pop']
const CREATING = ['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet', '$currentDate', '$bit']

/** The document after the modifiers; the one given is left as it was. */
export function updated(document: Document, modifiers: Modifiers, filter: Filter): Document {
  checkAgainst(document, modifiers)
  const copy = clone(document) as Document
  const isPositional = Object.values(modifiers).some((fields) =>
    Object.keys(fields).some((path) => /\.\$(\.|$)/.test(path)),
  )
  asked(() =>
    updateOne(
      [copy],
      isPositional ? filter : {},
      withoutRepeats(modifiers) as Modifier<Document>,
      { cloneMode: 'deep' },
      mingoUpdateOptions,
    ),
  )
  return copy
}

/** What an update may say at all, whatever the document. */
export function checkModifiers(modifiers: Record<string, unknown>): asserts modifiers is Modifiers {
  if (Object.keys(modifiers).length === 0) throw refused('an update must not be empty')
  for (const [operator, fields] of Object.entries(modifiers)) {
    if (!operator.startsWith('$')) throw refused(`unknown modifier: ${operator}`)
    if (!isPlain(fields)) throw refused(`modifiers operate on fields but ${operator} holds none`)
    for (const [path, operand] of Object.entries(fields)) {
      if (path === '_id' || path.startsWith('_id.'))
        throw refused('the immutable field _id cannot be changed')
      if (path === '' || path.split('.').includes(''))
        throw refused(`the update path "${path}" has an empty field name`)
      if (NUMERIC.includes(operator) && typeof operand !== 'number')
        throw refused(`${operator} of ${path} needs a number`)
      if (operator === '$pop' && operand !== 1 && operand !== -1) throw refused('$pop needs 1 or -1')
      if (!['$pull', '$push', '$addToSet', '$currentDate', '$bit'].includes(operator)) checkNames(operand)
    }
  }
}

/** A stored document must not hold fields that look like operators. */
export function checkNames(value: unknown): void {
  if (Array.isArray(value)) for (const element of value) checkNames(element)
  if (!isPlain(value)) return
  for (const [name, field] of Object.entries(value)) {
    if (name.startsWith('$'))
      throw refused(`the dollar ($) prefixed field '${name}' is not valid for storage`)
    checkNames(field)
  }
}

function checkAgainst(document: Document, modifiers: Modifiers): void {
  for (const [operator, fields] of Object.entries(modifiers)) {
    for (const path of Object.keys(fields)) {
      if (path.includes('$')) continue
      const held = heldAt(document, path, CREATING.includes(operator))
      if (held === undefined) continue
      if (NUMERIC.includes(operator) && typeof held !== 'number') {
        throw refused(`cannot apply ${operator} to a value of non-numeric type: ${path}`)
      }
      if (OF_ARRAYS.includes(operator) && !Array.isArray(held)) {
        throw refused(`the field '${path}' must be an array for ${operator}`)
      }
    }
  }
}

function heldAt(document: Document, path: string, isCreating: boolean): unknown {
  let value: unknown = document
  for (const name of path.split('.')) {
    if (value === undefined) return undefined
    const isContainer = Array.isArray(value) ? /^\d+$/.test(name) : isPlain(value)
    if (!isContainer) {
      if (isCreating) throw refused(`cannot create field '${name}' in the value at '${path}'`)
      return undefined
    }
    value = (value as Record<string, unknown>)[name]
  }
  return value
}

// mingo's $addToSet adds equal values of one $each twice.
function withoutRepeats(modifiers: Modifiers): Modifiers {
  if (!modifiers.$addToSet) return modifiers
  const fields = Object.entries(modifiers.$addToSet).map(([path, operand]) => {
    if (!isPlain(operand) || !Array.isArray(operand.$each)) return [path, operand]
    const byKey = new Map(operand.$each.map((value) => [encodeValue(value).toString('latin1'), value]))
    return [path, { $each: [...byKey.values()] }]
  })
  return { ...modifiers, $addToSet: Object.fromEntries(fields) }
}

function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clone)
  if (!isPlain(value)) return value
  const copy: Record<string, unknown> = {}
  for (const name of Object.keys(value)) copy[name] = clone(value[name])
  return copy
}
