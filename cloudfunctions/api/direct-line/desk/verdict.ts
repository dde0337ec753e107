import type { StoredPhoto } from '../appeal'
import type { AppealMessage } from '../store'

export type Verdict = 'passed' | 'risky'

/** A verdict settles what is open; what has passed stays passed. */
export const settled = <Part extends { check: StoredPhoto['check'] }>(part: Part, verdict: Verdict): Part =>
  part.check === 'passed' ? part : { ...part, check: verdict }

export const settledPhotos = (photos: readonly StoredPhoto[], verdict: Verdict): StoredPhoto[] =>
  photos.map((photo) => settled(photo, verdict))

/** A message's text and its photos alike. */
export const settledMessage = (message: AppealMessage, verdict: Verdict): AppealMessage => ({
  ...settled(message, verdict),
  photos: settledPhotos(message.photos, verdict),
})
