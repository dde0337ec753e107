import { Binary, BSONRegExp, Decimal128, Long, ObjectId, Timestamp } from 'bson'

/**
 * Index keys: bytes whose order is the order of the values (null < numbers < strings < objects < arrays <
 * binary < ids < booleans < dates < patterns), so that a range of keys is a range of values.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 */
export type Direction = 1 | -1

const TYPE = {
  emptyArray: 0x05,
  nothing: 0x0a,
  number: 0x1e,
  string: 0x3c,
  object: 0x46,
  array: 0x50,
  binary: 0x5a,
  objectId: 0x64,
  boolean: 0x6e,
  date: 0x78,
  timestamp: 0x82,
  pattern: 0x8c,
} as const

/** Stands for an array without elements, which sorts before null. */
export const EMPTY_ARRAY = Symbol('empty array')

let bytes = Buffer.allocUnsafe(16_384)
let length = 0

function reserve(size: number): void {
  if (length + size <= bytes.length) return
  const larger = Buffer.allocUnsafe((length + size) * 2)
  bytes.copy(larger, 0, 0, length)
  bytes = larger
}

function writeByte(byte: number): void {
  reserve(1)
  bytes[length++] = byte
}

// A zero byte inside is escaped and two close the text, so a shorter text sorts before its continuations.
function writeText(text: string): void {
  const size = Buffer.byteLength(text)
  reserve(size * 2 + 2)
  const from = length
  bytes.write(text, length)
  length += size
  if (text.includes('\0')) {
    const escaped = Buffer.from(bytes.toString('latin1', from, length).replaceAll('\0', '\0\xff'), 'latin1')
    escaped.copy(bytes, from)
    length = from + escaped.length
  }
  bytes[length++] = 0
  bytes[length++] = 0
}

function writeNumber(value: number): void {
  reserve(9)
  bytes[length++] = TYPE.number
  if (Number.isNaN(value)) {
    bytes.fill(0, length, length + 8)
  } else {
    bytes.writeDoubleBE(value === 0 ? 0 : value, length)
    if (bytes[length]! & 0x80) for (let i = length; i < length + 8; i++) bytes[i] = ~bytes[i]! & 0xff
    else bytes[length]! |= 0x80
  }
  length += 8
}

function writeRaw(type: number, raw: Uint8Array): void {
  writeByte(type)
  writeText(Buffer.from(raw).toString('latin1'))
}

function writeObject(value: object): void {
  writeByte(TYPE.object)
  for (const [name, field] of Object.entries(value)) {
    writeByte(typeByteOf(field))
    writeText(name)
    writeValue(field)
  }
  writeByte(0)
}

function writeArray(value: unknown[]): void {
  writeByte(TYPE.array)
  for (const element of value) writeValue(element)
  writeByte(0)
}

function writeDate(type: number, milliseconds: number): void {
  writeByte(type)
  reserve(8)
  bytes.writeBigInt64BE(BigInt(milliseconds), length)
  bytes[length]! ^= 0x80
  length += 8
}

function writeValue(value: unknown): void {
  if (typeof value === 'string') {
    writeByte(TYPE.string)
    writeText(value)
  } else if (typeof value === 'number') writeNumber(value)
  else if (value === null || value === undefined) writeByte(TYPE.nothing)
  else if (typeof value === 'boolean') {
    writeByte(TYPE.boolean)
    writeByte(value ? 1 : 0)
  } else if (value === EMPTY_ARRAY) writeByte(TYPE.emptyArray)
  else if (Array.isArray(value)) writeArray(value)
  else if (value instanceof Date) writeDate(TYPE.date, value.getTime())
  else if (value instanceof Timestamp) writeDate(TYPE.timestamp, Number(value.toBigInt()))
  else if (value instanceof Long || typeof value === 'bigint') writeNumber(Number(value))
  else if (value instanceof Decimal128) writeNumber(Number(value.toString()))
  else if (value instanceof ObjectId) writeRaw(TYPE.objectId, value.id)
  else if (value instanceof Binary) writeRaw(TYPE.binary, value.buffer)
  else if (value instanceof RegExp || value instanceof BSONRegExp) {
    writeByte(TYPE.pattern)
    writeText(value instanceof RegExp ? value.source : value.pattern)
  } else writeObject(value)
}

function typeByteOf(value: unknown): number {
  const from = length
  writeValue(value)
  const type = bytes[from]!
  length = from
  return type
}

function taken(from: number): Buffer {
  const key = Buffer.from(bytes.subarray(from, length))
  length = from
  return key
}

/** One value as key bytes; a descending field is the ascending one with every bit flipped. */
export function encodeValue(value: unknown, direction: Direction = 1): Buffer {
  const from = length
  writeValue(value)
  if (direction === -1) for (let i = from; i < length; i++) bytes[i] = ~bytes[i]! & 0xff
  return taken(from)
}

/** The first and the last+1 key byte of all values of the same kind: `{ $gt: 5 }` finds numbers only. */
export function typeBracket(value: unknown, direction: Direction): { first: Buffer; beyond: Buffer } {
  const type = encodeValue(value)[0]!
  return direction === 1
    ? { first: Buffer.from([type]), beyond: Buffer.from([type + 1]) }
    : { first: Buffer.from([~type & 0xff]), beyond: Buffer.from([(~type & 0xff) + 1]) }
}

/** The first key after every key that starts with this one: no field begins with 0xff. */
export function beyond(prefix: Buffer): Buffer {
  return Buffer.concat([prefix, LAST])
}

const LAST = Buffer.from([0xff])

export function encodeNumber(value: number): Buffer {
  const key = Buffer.allocUnsafe(4)
  key.writeUInt32BE(value)
  return key
}

/** The place of a document in insertion order. */
export function encodeSequence(sequence: number): Buffer {
  const key = Buffer.allocUnsafe(6)
  key.writeUIntBE(sequence, 0, 6)
  return key
}

export function decodeSequence(key: Buffer, offset = 0): number {
  return key.readUIntBE(offset, 6)
}
