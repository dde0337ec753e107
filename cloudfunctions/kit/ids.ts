import { createHash, randomBytes } from 'node:crypto'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 base32 in lower case, without padding: safe in ids, paths and URLs. */
export function base32(bytes: Uint8Array): string {
  let bits = 0
  let value = 0
  let text = ''
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET[(value >>> bits) & 31]
    }
  }
  return bits > 0 ? text + ALPHABET[(value << (5 - bits)) & 31] : text
}

const digest = (...parts: string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest()

/** The id of what a member made with one request: the same tap twice gives the same id. 26 characters. */
export const idFor = (...parts: string[]): string => base32(digest(...parts).subarray(0, 16))

/** A member's id is random: nothing that leaves the server leads back to the openid. */
export const randomId = (): string => base32(randomBytes(16))

/** Tells whether a repeated request carries the same content. */
export const bodyHash = (body: unknown): string => base32(digest(canonical(body)).subarray(0, 16))

/** JSON with sorted keys, so that the same content hashes the same whoever wrote it down. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`
}

/** `count` digits derived from these parts, for a number that people read aloud. */
export function digitsFor(count: number, ...parts: string[]): string {
  const number = digest(...parts).readUIntBE(0, 6) % 10 ** count
  return String(number).padStart(count, '0')
}
