import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { Cloud } from './cloud'

const CENTRAL_ENTRY = 0x02014b50
const END_OF_CENTRAL = 0x06054b50

/** The files of a zip archive, by name: read from its directory, as Excel does. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.length - 22
  if (archive.readUInt32LE(end) !== END_OF_CENTRAL) throw new Error('the file is not a whole zip archive')
  const files = new Map<string, string>()
  let at = archive.readUInt32LE(end + 16)
  while (archive.readUInt32LE(at) === CENTRAL_ENTRY) {
    const [packed, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)]
    const beside = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    const local = archive.readUInt32LE(at + 42)
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const content = archive.subarray(from, from + packed)
    const isDeflated = archive.readUInt16LE(at + 10) === 8
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    files.set(name, (isDeflated ? inflateRawSync(content) : content).toString())
    at += 46 + nameLength + beside
  }
  return files
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const plain = (xml: string): string => xml.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '?')

/** A cell's text, or its number; a date is its days since the end of 1899. Null when it is empty. */
function cellOf(xml: string): string | number | null {
  const text = /<t[^>]*>([\s\S]*?)<\/t>/.exec(xml)?.[1]
  if (text !== undefined) return plain(text)
  const number = /<v>(.*?)<\/v>/.exec(xml)?.[1]
  return number === undefined ? null : Number(number)
}

/** A column's number, from 0, by its letters: `A`, `Z`, `AA`. */
const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The cells of a row, each in its column: an empty one may be left out of the file. */
function cellsOf(row: string): (string | number | null)[] {
  const cells: (string | number | null)[] = []
  for (const [, letters = '', cell = ''] of row.matchAll(
    /<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>([\s\S]*?)<\/c>)/g,
  )) {
    while (cells.length < columnOf(letters)) cells.push(null)
    cells.push(cellOf(cell))
  }
  return cells
}

export interface OpenedSheet {
  name: string
  /** The heading first. */
  rows: (string | number | null)[][]
  xml: string
}

/** A table as its reader opens it. */
export function openSheet(bytes: Uint8Array): OpenedSheet {
  const files = unzip(Buffer.from(bytes))
  const xml = files.get('xl/worksheets/sheet1.xml') ?? ''
  const rows = [...xml.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) => cellsOf(row))
  const width = rows[0]?.length ?? 0
  for (const row of rows) while (row.length < width) row.push(null)
  const name = /<sheet name="([^"]*)"/.exec(files.get('xl/workbook.xml') ?? '')?.[1] ?? ''
  return { name: plain(name), rows, xml }
}

/** What a phone gets that follows a link to a file. */
export async function followLink(url: string): Promise<{ status: number; bytes: Uint8Array }> {
  const response = await fetch(url)
  return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }
}

/** Paths of the files that lie in storage below a folder. */
export function filesBelow(cloud: Cloud, folder: string): string[] {
  const storage = join(cloud.folder, 'storage')
  return readdirSync(storage)
    .filter((name) => name.endsWith('.json'))
    .map((name) => (JSON.parse(readFileSync(join(storage, name), 'utf8')) as { path: string }).path)
    .filter((path) => path.startsWith(`${folder}/`))
    .sort()
}
