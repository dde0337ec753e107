import { AppError, type Reason } from '../../shared/errors'
import { cloud, succeeded } from './cloud'

const LINK_SECONDS = 15 * 60
/** `cloud://<environment>/photos/<memberId>/<name>`: the folder says who uploaded it. */
const PHOTO_ID = /^cloud:\/\/[^/]+\/photos\/([a-z2-7]{26})\/[\w-]+\.(?:jpg|jpeg|png|webp)$/

/** A kind of file that members upload into folders of their own. */
export interface UploadKind {
  /** What its file ids look like; the first group is the uploader. */
  id: RegExp
  maxBytes: number
  /** Whether its first sixteen bytes are those of such a file: a name proves nothing. */
  isRight: (bytes: Uint8Array) => boolean
  /** The field that holds them. */
  field: string
  reasons: Record<'notYours' | 'missing' | 'tooLarge' | 'wrongType', Reason>
}

/** Who uploaded a photo, by the folder it lies in. */
export const uploaderOf = (fileId: string): string | null => PHOTO_ID.exec(fileId)?.[1] ?? null

/** Links to files in storage that stop working after a quarter of an hour; a missing file has none. */
export async function linksTo(fileIds: readonly string[]): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map()
  const wanted = fileIds.map((fileID) => ({ fileID, maxAge: LINK_SECONDS }))
  const { fileList } = succeeded(await cloud.getTempFileURL({ fileList: wanted }))
  return new Map(
    fileList.filter((file) => file.tempFileURL !== '').map((file) => [file.fileID, file.tempFileURL]),
  )
}

export const startsWith = (bytes: Uint8Array, offset: number, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[offset + index] === byte)

/** JPEG, PNG or WebP. */
function isPhoto(bytes: Uint8Array): boolean {
  const isJpeg = startsWith(bytes, 0, [0xff, 0xd8, 0xff])
  const isPng = startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47])
  const isWebp =
    startsWith(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, 8, [0x57, 0x45, 0x42, 0x50])
  return isJpeg || isPng || isWebp
}

async function contentRefusal(url: string, { maxBytes, isRight, reasons }: UploadKind) {
  const response = await fetch(url, { headers: { range: 'bytes=0-15' } })
  if (!response.ok) return reasons.missing
  const total = Number(
    response.headers.get('content-range')?.split('/')[1] ?? response.headers.get('content-length'),
  )
  if (total > maxBytes) return reasons.tooLarge
  return isRight(new Uint8Array(await response.arrayBuffer())) ? null : reasons.wrongType
}

/**
 * Refuses files that this member didn't upload, that aren't there, aren't what they should be or are too large,
 * naming each. Reads sixteen bytes of every file and nothing of the rest.
 */
export async function inspectUploads(
  kind: UploadKind,
  fileIds: readonly string[],
  memberId: string,
): Promise<void> {
  if (fileIds.length === 0) return
  const links = await linksTo(fileIds)
  const refusals = await Promise.all(
    fileIds.map(async (id, index) => {
      const link = links.get(id)
      const isMine = kind.id.exec(id)?.[1] === memberId
      const reason = !isMine
        ? kind.reasons.notYours
        : link
          ? await contentRefusal(link, kind)
          : kind.reasons.missing
      return reason && ([`${kind.field}.${index}`, reason] as const)
    }),
  )
  const wrong = refusals.filter((entry) => entry !== null)
  if (wrong.length > 0)
    throw new AppError({ code: 'INVALID', reason: wrong[0]![1], fields: Object.fromEntries(wrong) })
}

const photo: UploadKind = {
  id: PHOTO_ID,
  maxBytes: 10 * 1024 * 1024,
  isRight: isPhoto,
  field: 'photos',
  reasons: {
    notYours: 'appeal.photo_not_yours',
    missing: 'appeal.photo_missing',
    tooLarge: 'appeal.photo_too_large',
    wrongType: 'appeal.photo_type',
  },
}

export const inspectPhotos = (fileIds: readonly string[], memberId: string): Promise<void> =>
  inspectUploads(photo, fileIds, memberId)
