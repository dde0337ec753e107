import { MAX_PDF_BYTES, type PdfFile } from '../../shared/pdf'
import { inspectUploads, startsWith, type UploadKind } from '../kit/photos'

const pdf: UploadKind = {
  id: /^cloud:\/\/[^/]+\/documents\/([a-z2-7]{26})\/[\w-]+\.pdf$/,
  maxBytes: MAX_PDF_BYTES,
  // %PDF
  isRight: (bytes) => startsWith(bytes, 0, [0x25, 0x50, 0x44, 0x46]),
  field: 'files',
  reasons: {
    notYours: 'matter.file_not_yours',
    missing: 'matter.file_missing',
    tooLarge: 'matter.file_too_large',
    wrongType: 'matter.file_type',
  },
}

/**
 * Refuses files that aren't PDFs of this publisher's own. The platform checks texts and pictures, not PDFs: what is in
 * them is the publisher's official word, and publishing it is a line in the audit log.
 */
export const inspectPdfs = (files: readonly PdfFile[], memberId: string): Promise<void> =>
  inspectUploads(
    pdf,
    files.map(({ fileId }) => fileId),
    memberId,
  )
