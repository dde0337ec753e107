import { ENVIRONMENT_ID } from '../functions/environment'

export const BUCKET = `636f-${ENVIRONMENT_ID}-1250000000`
const FILE_ID_PREFIX = `cloud://${ENVIRONMENT_ID}.${BUCKET}/`
const MAX_PATH_BYTES = 850
// What would mean something else in a URL, on a disk or in a terminal.
const FORBIDDEN = /[\u0000-\u001f\u007f\\?#%*:|"<>]/

/** Whether a cloud path names a file inside the storage, in the one way it can be written. */
export function isCloudPath(path: string): boolean {
  const segments = path.split('/')
  const isPlain = segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  return isPlain && !FORBIDDEN.test(path) && Buffer.byteLength(path) <= MAX_PATH_BYTES
}

export function fileIdOf(path: string): string {
  return FILE_ID_PREFIX + path
}

/** The path in a file id of this environment, or null for another's or a malformed one. */
export function pathOf(fileId: string): string | null {
  if (!fileId.startsWith(FILE_ID_PREFIX)) return null
  const path = fileId.slice(FILE_ID_PREFIX.length)
  return isCloudPath(path) ? path : null
}
