import type { Reason } from '@shared/errors'

/** The largest photo the content check accepts (platform.md: mediaCheckAsync). */
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024

/** A photo on this phone, not yet sent. `head` is its first bytes. */
export interface PickedPhoto {
  path: string
  size: number
  head: Uint8Array
}

const starts: [type: string, at: number, bytes: number[]][] = [
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
]

/** What the first bytes of a file say it is; its name may lie. */
export function photoTypeOf(head: Uint8Array): string | null {
  const found = starts.find(([, at, bytes]) => bytes.every((byte, index) => head[at + index] === byte))
  return found ? found[0] : null
}

/** Why this file can't be sent as a photo, or null when it can. */
export function photoRefusal({ head, size }: PickedPhoto): Reason | null {
  if (photoTypeOf(head) === null) return 'appeal.photo_type'
  if (size > MAX_PHOTO_BYTES) return 'appeal.photo_too_large'
  return null
}

const endings: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }

/** Where it goes in cloud storage: in its owner's folder, which says whose it is, under a name nobody can guess. */
export const cloudPathOf = (memberId: string, id: string, head: Uint8Array): string =>
  `photos/${memberId}/${id}.${endings[photoTypeOf(head) ?? ''] ?? 'bin'}`
