import { AppealDraft, type AppealKind, type PlaceDraft } from '@shared/direct-line/draft'
import { sentences, type Reason } from '@shared/errors'
import type { Home } from '@shared/members/homes'
import type { Me } from '@shared/members/schema'
import type { UploadedPhoto } from '@/ui/photos/use-photo-uploads'
import { guessCategory } from '../../category-guess'

type Point = Extract<PlaceDraft, { kind: 'point' }>

/** A case while it is being written. What is null is filled in with what is most likely. */
export interface CaseDraft {
  text: string
  photos: UploadedPhoto[]
  kind: AppealKind
  categoryId: string | null
  /** A household's id, or where else it is. */
  place: string | null
  typedPlace: string
  point: Point | null
  wantsCall: boolean
  phone: string
  mayBePublic: boolean
}

export const emptyCase: CaseDraft = {
  text: '',
  photos: [],
  kind: 'request',
  categoryId: null,
  place: null,
  typedPlace: '',
  point: null,
  wantsCall: false,
  phone: '',
  mayBePublic: false,
}

/** Places that aren't a home of mine. */
export const TYPED_PLACE = 'typed'
export const POINT_ON_MAP = 'point'

/** Homes a case may lie in, the current one first. */
export function homesOf({ homes, currentHouseholdId }: Pick<Me, 'homes' | 'currentHouseholdId'>): Home[] {
  const isCurrent = (home: Home) => (home.householdId === currentHouseholdId ? 0 : 1)
  return homes.filter(({ state }) => state !== 'declined').sort((a, b) => isCurrent(a) - isCurrent(b))
}

export const categoryIdOf = ({ categoryId, text }: Pick<CaseDraft, 'categoryId' | 'text'>): string =>
  categoryId ?? guessCategory(text)

/** The chosen place, as long as it can still be chosen; otherwise the current home. */
export function placeChoiceOf({ place }: Pick<CaseDraft, 'place'>, homes: readonly Home[]): string {
  const isElsewhere = place === TYPED_PLACE || place === POINT_ON_MAP
  const isHome = homes.some(({ householdId }) => householdId === place)
  return place !== null && (isElsewhere || isHome) ? place : (homes[0]?.householdId ?? TYPED_PLACE)
}

function placeOf(draft: CaseDraft, homes: readonly Home[]): PlaceDraft {
  const choice = placeChoiceOf(draft, homes)
  if (choice === POINT_ON_MAP && draft.point) return draft.point
  if (choice === TYPED_PLACE || choice === POINT_ON_MAP) return { kind: 'typed', label: draft.typedPlace }
  return { kind: 'home', householdId: choice }
}

/** What is sent. */
export const appealDraftOf = (draft: CaseDraft, homes: readonly Home[]): AppealDraft => ({
  kind: draft.kind,
  categoryId: categoryIdOf(draft),
  text: draft.text,
  photos: draft.photos.map(({ fileId }) => fileId),
  place: placeOf(draft, homes),
  phone: draft.wantsCall && draft.phone !== '' ? draft.phone : null,
  mayBePublic: draft.mayBePublic,
})

/** Why it can't be sent yet, by field as the server would say it; null when it can. */
export function draftProblems(draft: AppealDraft): Record<string, Reason> | null {
  const parsed = AppealDraft.safeParse(draft)
  if (parsed.success) return null
  return Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [
      path.join('.'),
      message in sentences ? (message as Reason) : 'core.invalid',
    ]),
  )
}
