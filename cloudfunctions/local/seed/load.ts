import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { collections } from '../../schema'
import { CloudClock } from '../clock'
import { openDatabase } from '../database/database'
import { Identities } from '../identities'
import { StorageFiles } from '../storage/files'
import type { SeedSet } from './seed-set'
import { smallSeed } from './small/seed'

const MAX_PHOTO_BYTES = 1_000_000

export type Progress = (collection: string, documents: number) => void

/** Whether nobody's data is in this data folder. It must be claimed, and no database of it be open. */
export async function isEmpty(folder: string, now: () => number): Promise<boolean> {
  const path = join(folder, 'database')
  if (!existsSync(path)) return true
  const database = openDatabase({ folder: path, schema: {}, now })
  const isBare = database.collections().every(({ documents }) => documents === 0)
  await database.close()
  return isBare
}

/**
 * Puts demo data in the place of what the folder holds. It's written beside the old database and moved into place at
 * the end: a run that is broken off leaves the old data or an empty folder, never half of the new.
 */
export async function loadSeed(
  folder: string,
  seed: SeedSet,
  { now, progress }: { now: () => number; progress?: Progress },
): Promise<void> {
  const fresh = join(folder, 'database-new')
  rmSync(fresh, { recursive: true, force: true })
  const database = openDatabase({ folder: fresh, schema: collections, now })
  for (const [name, documents] of seed.collections) {
    const imported = await database.importDocuments(name, documents() as Iterable<Record<string, unknown>>)
    progress?.(name, imported)
  }
  await database.close()

  for (const old of ['database', 'storage', 'state'])
    rmSync(join(folder, old), { recursive: true, force: true })
  const files = new StorageFiles(join(folder, 'storage'), now)
  for (const { path, uploadedBy, bytes } of seed.photos) {
    await files.write(path, Readable.from([bytes()]), { maxBytes: MAX_PHOTO_BYTES, uploadedBy })
  }
  mkdirSync(join(folder, 'state'))
  const state = (name: string) => join(folder, 'state', `${name}.json`)
  // The data are made for the time that the clock shows, so it goes on from there.
  new CloudClock(state('clock')).set(now())
  const kept = { identities: state('identities'), activity: state('activity') }
  new Identities(kept, now).replace([...seed.identities])

  renameSync(fresh, join(folder, 'database'))
}

/** What `npm start` does before it opens the data folder: a newcomer finds a community at work. */
export async function seedSmallIfEmpty(folder: string): Promise<void> {
  const { now } = new CloudClock(join(folder, 'state', 'clock.json'))
  if (await isEmpty(folder, now)) await loadSeed(folder, smallSeed(now()), { now })
}
