import type { Documents, Filter } from '../../kit/documents'

const PAGE = 50

/**
 * Does with each document that is left what takes a person out of it. `where` no longer finds a document with which
 * that was done, so a run that dies goes on where it was.
 */
export async function eachLeft<Doc extends { _id: string }>(
  documents: Documents<Doc>,
  where: Filter,
  work: (doc: Doc) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    const page = await documents.find({ where, limit: PAGE })
    for (const doc of page) await work(doc)
    if (page.length < PAGE) return
  }
}
