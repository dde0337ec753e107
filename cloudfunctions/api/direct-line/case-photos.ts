import type { Publication } from '../../../shared/direct-line/schema'
import { idFor } from '../../kit/ids'
import type { OutboxItem } from '../../kit/outbox'
import type { Appeal, StoredPhoto } from './appeal'

/** Asks WeChat about photos that came with a step. */
export const photoCheck = (appealId: string, requestId: string, fileIds: readonly string[]): OutboxItem[] =>
  fileIds.length === 0
    ? []
    : [{ key: idFor('checkPhotos', appealId, requestId), kind: 'checkPhotos', fileIds }]

/** Every photo of a case itself: the resident's, and those from before and after the work. */
export const casePhotos = ({
  photos,
  photosBefore,
  answer,
}: Pick<Appeal, 'photos' | 'photosBefore' | 'answer'>): StoredPhoto[] => [
  ...photos,
  ...photosBefore,
  ...(answer?.photos ?? []),
]

/** The photos of a publication that aren't the case's own: a worker cut them, and each is checked like any other. */
export function cutPhotosOf(appeal: Appeal, { photos }: Publication): StoredPhoto[] {
  const own = casePhotos(appeal)
  return photos
    .filter((id) => !own.some(({ fileId }) => fileId === id))
    .map(
      (id) =>
        appeal.publication.cutPhotos.find(({ fileId }) => fileId === id) ?? { fileId: id, check: 'pending' },
    )
}

/** The file ids that neighbours may see now: what was approved, without cut photos that haven't passed the check. */
export const photosInLedger = ({
  publication: { shown, cutPhotos },
}: Pick<Appeal, 'publication'>): string[] =>
  (shown?.photos ?? []).filter(
    (id) => !cutPhotos.some(({ fileId, check }) => fileId === id && check !== 'passed'),
  )
