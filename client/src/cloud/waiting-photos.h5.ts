import { AppError } from '@shared/errors'
import type { PickedPhoto } from './photo-rules'
import { newRequestId } from './request-id'
import type { WaitingPhoto } from './waiting-photos'

const DATABASE = 'waiting-photos'

const missing = () => new AppError({ code: 'REFUSED', reason: 'appeal.photo_missing' })

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(missing()))
  })
}

async function within<Value>(
  mode: IDBTransactionMode,
  ask: (photos: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const opening = window.indexedDB.open(DATABASE, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(DATABASE))
  const database = await settled(opening)
  try {
    return await settled(ask(database.transaction(DATABASE, mode).objectStore(DATABASE)))
  } finally {
    database.close()
  }
}

/** Keeps a chosen photo beyond this visit: the browser forgets what an object link leads to. */
export async function keepPhoto({ path, size, head }: PickedPhoto): Promise<WaitingPhoto> {
  const id = newRequestId()
  const body = await (await fetch(path)).blob()
  await within('readwrite', (photos) => photos.put(body, id))
  return { id, path, size, head: [...head] }
}

/** The photo as it was chosen; null when it is no longer in this browser. */
export async function keptPhoto({ id, size, head }: WaitingPhoto): Promise<PickedPhoto | null> {
  const body: unknown = await within('readonly', (photos) => photos.get(id))
  return body instanceof Blob ? { path: URL.createObjectURL(body), size, head: Uint8Array.from(head) } : null
}

/** Makes room once it has been sent, or isn't wanted any more. */
export async function dropPhoto({ id }: WaitingPhoto): Promise<void> {
  await within('readwrite', (photos) => photos.delete(id))
}
