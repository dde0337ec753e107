import type { ActivityRecord } from './record-store'

type Parts = Pick<ActivityRecord, 'edition' | 'written' | 'photos' | 'corrections'>

interface Checked {
  readonly check: string
  readonly isReviewed?: boolean
}

/** Whether a worker has to look at it: the check couldn't be had, or spoke against it. */
const isOpen = ({ check, isReviewed }: Checked): boolean =>
  (check === 'review' || check === 'risky') && isReviewed !== true

/** What a verdict names; of a text its edition too, so that nobody passes what they haven't read. */
export const textPart = (edition: number): string => `text.${edition}`
export const photoPart = (fileId: string): string => `photo.${fileId}`
export const correctionPart = (place: number): string => `correction.${place}`

/** The parts of a record that wait for a worker, each under its name. */
export function openParts({ edition, written, photos, corrections }: Parts) {
  return {
    text: written && isOpen(written) ? { part: textPart(edition), written } : null,
    photos: photos.filter(isOpen).map((photo) => ({ part: photoPart(photo.fileId), photo })),
    corrections: corrections.flatMap((correction, place) =>
      isOpen(correction) ? [{ part: correctionPart(place), correction }] : [],
    ),
  }
}

/** Since when the oldest of them waits, as a field of the record. */
export function waitsSince(record: Parts): { reviewSince: number | undefined } {
  const { text, photos, corrections } = openParts(record)
  const writtenAt = record.written?.at
  const times = [
    ...(text || photos.length > 0 ? [writtenAt ?? 0] : []),
    ...corrections.map(({ correction }) => correction.at),
  ]
  return { reviewSince: times.length === 0 ? undefined : Math.min(...times) }
}
