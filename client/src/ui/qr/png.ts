/** Whether the dot in that column and line is dark. */
export type Dots = { size: number; isDark: (column: number, line: number) => boolean }

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const LONGEST_BLOCK = 0xffff
const ADLER = 65521

const bigEndian = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)
const littleEndian = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff]

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

function adler32(bytes: readonly number[]): number {
  let [low, high] = [1, 0]
  for (const byte of bytes) {
    low = (low + byte) % ADLER
    high = (high + low) % ADLER
  }
  return ((high << 16) | low) >>> 0
}

function chunk(name: string, data: readonly number[]): number[] {
  const named = [...Array.from(name, (letter) => letter.charCodeAt(0)), ...data]
  return [...bigEndian(data.length), ...named, ...bigEndian(crc32(named))]
}

/** zlib without compression (RFC 1950, 1951): a phone's script engine has none to call. */
function stored(bytes: readonly number[]): number[] {
  const blocks: number[] = []
  for (let at = 0; at < bytes.length; at += LONGEST_BLOCK) {
    const block = bytes.slice(at, at + LONGEST_BLOCK)
    const isLast = at + LONGEST_BLOCK >= bytes.length
    const { length } = block
    blocks.push(isLast ? 1 : 0, ...littleEndian(length), ...littleEndian(length ^ 0xffff), ...block)
  }
  return [0x78, 0x01, ...blocks, ...bigEndian(adler32(bytes))]
}

/** One line of the picture: a filter byte, then eight pixels a byte, a set bit being white. */
function lineOf({ size, isDark }: Dots, line: number, scale: number): number[] {
  const bytes = new Array<number>(Math.ceil((size * scale) / 8)).fill(0)
  for (let pixel = 0; pixel < size * scale; pixel++) {
    if (!isDark(Math.floor(pixel / scale), line)) bytes[pixel >> 3]! |= 0x80 >> (pixel & 7)
  }
  return [0, ...bytes]
}

/** A black and white PNG (https://www.w3.org/TR/png-3/), `scale` pixels a dot. */
export function pngOf(dots: Dots, scale: number): number[] {
  const side = dots.size * scale
  const pixels: number[] = []
  for (let line = 0; line < dots.size; line++) {
    const drawn = lineOf(dots, line, scale)
    for (let repeat = 0; repeat < scale; repeat++) pixels.push(...drawn)
  }
  const [bitDepth, greyscale] = [1, 0]
  const header = [...bigEndian(side), ...bigEndian(side), bitDepth, greyscale, 0, 0, 0]
  return [...SIGNATURE, ...chunk('IHDR', header), ...chunk('IDAT', stored(pixels)), ...chunk('IEND', [])]
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 (RFC 4648) by hand: WeChat has no `btoa`. */
export function base64(bytes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.slice(at, at + 3)
    const three = (first << 16) | ((second ?? 0) << 8) | (third ?? 0)
    const letter = (shift: number) => ALPHABET[(three >> shift) & 63]
    text += `${letter(18)}${letter(12)}${second === undefined ? '=' : letter(6)}${third === undefined ? '=' : letter(0)}`
  }
  return text
}
