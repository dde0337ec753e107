import type { Appeal } from '../../api/direct-line/appeal'
import { photosInLedger } from '../../api/direct-line/case-photos'
import { isPublished, ledgerEntryOf, publicPhotoPath } from '../../api/direct-line/ledger/ledger-entry'
import { nothingShown, publicAppeals, type PublicAppeal } from '../../api/direct-line/ledger/ledger-store'
import { appeals } from '../../api/direct-line/store'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { readFile, removeFiles, storeFile } from '../../kit/files'

/** What only a shown case has, beside its id and revision. */
const content = [
  'communityId',
  'communityName',
  'kind',
  'categoryId',
  'categoryName',
  'title',
  'text',
  'placeLabel',
  'state',
  'outcome',
  'createdAt',
  'updatedAt',
  'supporters',
  'photos',
  'answer',
  'dueAt',
  'timeline',
  'near',
] as const satisfies readonly (keyof PublicAppeal)[]

/** Copies the approved photos to where nothing says who uploaded them; those copied before stay as they are. */
async function publishedPhotos(appeal: Appeal, known: readonly string[]): Promise<Map<string, string>> {
  const copies = new Map<string, string>()
  if (!isPublished(appeal)) return copies
  for (const fileId of photosInLedger(appeal)) {
    const path = publicPhotoPath(appeal._id, fileId)
    const copied = known.find((id) => id.endsWith(`/${path}`))
    copies.set(fileId, copied ?? (await storeFile(path, await readFile(fileId))))
  }
  return copies
}

const replacing = (entry: PublicAppeal): Changes =>
  Object.fromEntries(
    Object.entries(entry)
      .filter(([name]) => name !== '_id')
      .map(([name, value]) => [name, typeof value === 'object' ? command.set(value) : value]),
  )

const removing = (revision: number): Changes => ({
  ...Object.fromEntries(content.map((name) => [name, command.remove()])),
  tags: command.set([]),
  terms: command.set([]),
  revision,
})

/**
 * Writes the ledger's document of a case as it is now, unless one of a later revision is there. A case that is taken
 * off leaves its revision and nothing else, so that a run that was slower can't bring it back.
 */
export async function writeLedger(appealId: string): Promise<void> {
  const [appeal, known] = await Promise.all([appeals.get(appealId), publicAppeals.get(appealId)])
  if (!appeal) return
  const before = known?.photos ?? []
  const copies = await publishedPhotos(appeal, before)
  const entry = ledgerEntryOf(appeal, (fileId) => copies.get(fileId)!)
  const { revision } = appeal
  const empty = { _id: appealId, revision, ...nothingShown } as unknown as PublicAppeal
  const inserted = known ? { isNew: false } : await publicAppeals.insertOnce(entry ?? empty)
  const isWritten =
    inserted.isNew ||
    (await publicAppeals.update(
      { _id: appealId, revision: command.lt(revision) },
      entry ? replacing(entry) : removing(revision),
    ))
  if (isWritten) await removeFiles(before.filter((id) => !entry?.photos.includes(id)))
}
