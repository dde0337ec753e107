import { BSONRegExp, EJSON, ObjectId } from 'bson'
import { refused } from './failure'

/** What travels inside the SDK's requests: canonical EJSON in strings, and server dates as offsets. */
export type Fields = Record<string, unknown>

/** Reads a field that holds an object as EJSON text (or, from older callers, the object itself). */
export function readObject(body: Fields, field: string, now: number): Fields | undefined {
  const value = body[field]
  if (value === undefined || value === null || value === '') return undefined
  const object = revive(typeof value === 'string' ? parse(value, field) : value, now)
  if (!isPlain(object)) throw refused(`${field} must be an object`)
  return object
}

/** Reads one EJSON text of any kind: a stage of a pipeline may be a number or a text. */
export function readValue(text: unknown, field: string, now: number): unknown {
  return revive(typeof text === 'string' ? parse(text, field) : text, now)
}

export function write(value: object): string {
  return EJSON.stringify(value, { relaxed: false })
}

function parse(text: string, field: string): unknown {
  try {
    return EJSON.parse(text)
  } catch (error) {
    throw refused(`${field} is not readable: ${error instanceof Error ? error.message : 'bad EJSON'}`)
  }
}

export function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function revive(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((element) => revive(element, now))
  if (value instanceof BSONRegExp) return toPattern(value)
  // The SDK's own tests read an ObjectId back as text, and find it by either.
  if (value instanceof ObjectId) return value.toHexString()
  if (!isPlain(value)) return value
  const serverDate = value.$tcb_server_date
  if (isPlain(serverDate)) return new Date(now + Number(serverDate.offset ?? 0))
  const revived: Fields = {}
  for (const [name, field] of Object.entries(value)) {
    // An own property even when a document carries this name, so that no prototype is ever replaced.
    Object.defineProperty(revived, name, {
      value: revive(field, now),
      enumerable: true,
      writable: true,
      configurable: true,
    })
  }
  return revived
}

function toPattern({ pattern, options }: BSONRegExp): RegExp {
  try {
    return new RegExp(pattern, options.replace(/[^imsu]/g, ''))
  } catch {
    throw refused(`the regular expression /${pattern}/ is not valid`)
  }
}
