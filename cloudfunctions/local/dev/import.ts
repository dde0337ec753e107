import { EJSON } from 'bson'
import type { Readable } from 'node:stream'
import { createInterface } from 'node:readline'
import type { LocalDatabase } from '../database/database'

const BATCH = 2000

interface Line {
  collection: string
  document: Record<string, unknown>
}

/** Loads lines of `{ "collection", "document" }`; dates and the like in relaxed EJSON. */
export async function importLines(database: LocalDatabase, lines: Readable): Promise<{ imported: number }> {
  let imported = 0
  let batch: Record<string, unknown>[] = []
  let collection = ''
  const flush = async () => {
    if (batch.length > 0) imported += await database.importDocuments(collection, batch)
    batch = []
  }
  for await (const text of createInterface({ input: lines, crlfDelay: Infinity })) {
    if (text.trim() === '') continue
    const line = EJSON.parse(text, { relaxed: true }) as Line
    if (line.collection !== collection || batch.length >= BATCH) await flush()
    collection = line.collection
    batch.push(line.document)
  }
  await flush()
  return { imported }
}
