import { MAX_PDF_BYTES } from '@shared/pdf'
import type { Reason } from '@shared/errors'

/** A PDF on this phone, not yet sent. `head` is its first bytes. */
export interface PickedPdf {
  path: string
  name: string
  size: number
  head: Uint8Array
}

const START = [0x25, 0x50, 0x44, 0x46]

/** Why this file can't be sent, or null when it can. */
export function pdfRefusal({ head, size }: PickedPdf): Reason | null {
  if (!START.every((byte, index) => head[index] === byte)) return 'matter.file_type'
  return size > MAX_PDF_BYTES ? 'matter.file_too_large' : null
}

/** Where it goes in cloud storage: in its owner's folder, which says whose it is, under a name nobody can guess. */
export const pdfPathOf = (memberId: string, id: string): string => `documents/${memberId}/${id}.pdf`
