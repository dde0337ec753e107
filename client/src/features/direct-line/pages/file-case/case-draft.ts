import { suggestCategory, type Category } from '@shared/direct-line/categories'
import { AppealDraft, type AppealKind, type Concerns, type PlaceDraft } from '@shared/direct-line/draft'
import { sentences, type Reason } from '@shared/errors'
import { householdIdOf, type Home } from '@shared/members/homes'
import type { Me } from '@shared/members/schema'
import type { UploadedPhoto } from '@/ui/photos/use-photo-uploads'
import { behalfOf, homeOf, type BehalfDraft } from './behalf-draft'
import { suggestKind } from './kind-words'

type Point = Extract<PlaceDraft, { kind: 'point' }>

/** A case while it is being written. What is null is filled in with what is most likely. */
export interface CaseDraft {
  text: string
  photos: UploadedPhoto[]
  kind: AppealKind | null
  categoryId: string | null
  /** A household's id, or where else it is. */
  place: string | null
  typedPlace: string
  point: Point | null
  wantsCall: boolean
  phone: string
  mayBePublic: boolean
  concerns: Concerns
  behalf: BehalfDraft | null
}

export const emptyCase: CaseDraft = {
  text: '',
  photos: [],
  kind: null,
  categoryId: null,
  place: null,
  typedPlace: '',
  point: null,
  wantsCall: false,
  phone: '',
  mayBePublic: false,
  concerns: 'nobody',
  behalf: null,
}

/** Places that aren't a home of mine. */
export const TYPED_PLACE = 'typed'
export const POINT_ON_MAP = 'point'
/** The home of whom it is filed for. */
export const THEIR_HOME = 'theirs'

/** A place that can be chosen as it is. */
export interface KnownPlace {
  value: string
  label: string
}

/** Homes a case may lie in, the current one first. */
export function homesOf({ homes, currentHouseholdId }: Pick<Me, 'homes' | 'currentHouseholdId'>): Home[] {
  const isCurrent = (home: Home) => (home.householdId === currentHouseholdId ? 0 : 1)
  return homes.filter(({ state }) => state !== 'declined').sort((a, b) => isCurrent(a) - isCurrent(b))
}

/** The homes that a case may lie in: one's own, or that of whom it is filed for. */
export const knownPlaces = ({ behalf }: Pick<CaseDraft, 'behalf'>, homes: readonly Home[]): KnownPlace[] =>
  behalf
    ? [{ value: THEIR_HOME, label: '他家' }]
    : homes.map(({ householdId, label }) => ({ value: householdId, label }))

export const kindOf = ({ kind, text }: Pick<CaseDraft, 'kind' | 'text'>): AppealKind =>
  kind ?? suggestKind(text)

export const categoryIdOf = (
  { categoryId, text }: Pick<CaseDraft, 'categoryId' | 'text'>,
  categories: readonly Category[],
): string => categoryId ?? suggestCategory(text, categories)

/** The chosen place, as long as it can still be chosen; otherwise the first one known. */
export function placeChoiceOf({ place }: Pick<CaseDraft, 'place'>, known: readonly KnownPlace[]): string {
  const isElsewhere = place === TYPED_PLACE || place === POINT_ON_MAP
  const isKnown = known.some(({ value }) => value === place)
  return place !== null && (isElsewhere || isKnown) ? place : (known[0]?.value ?? TYPED_PLACE)
}

/** Where it is, as far as it has been said. */
export function placeOf(draft: CaseDraft, homes: readonly Home[]): PlaceDraft {
  const choice = placeChoiceOf(draft, knownPlaces(draft, homes))
  if (choice === POINT_ON_MAP && draft.point) return draft.point
  if (choice === TYPED_PLACE || choice === POINT_ON_MAP) return { kind: 'typed', label: draft.typedPlace }
  const householdId = draft.behalf ? householdIdOf(homeOf(draft.behalf)) : choice
  return { kind: 'home', householdId }
}

/** What is sent. */
export const appealDraftOf = (
  draft: CaseDraft,
  homes: readonly Home[],
  categories: readonly Category[],
): AppealDraft => ({
  kind: kindOf(draft),
  categoryId: categoryIdOf(draft, categories),
  text: draft.text,
  photos: draft.photos.map(({ fileId }) => fileId),
  place: placeOf(draft, homes),
  phone: draft.wantsCall && draft.phone !== '' ? draft.phone : null,
  mayBePublic: draft.mayBePublic && draft.concerns === 'nobody',
  concerns: draft.concerns,
  behalf: draft.behalf && behalfOf(draft.behalf),
})

/** Fields that are asked for step by step: nothing said yet is missing, not wrong. */
const asked = ['behalf.relation', 'behalf.consent', 'behalf.home.entranceId']

/** Why it can't be sent yet, by field as the server would say it; null when it can. */
export function draftProblems(draft: AppealDraft): Record<string, Reason> | null {
  const parsed = AppealDraft.safeParse(draft)
  if (parsed.success) return null
  return Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => {
      const field = path.join('.')
      if (asked.includes(field)) return [field, 'core.required']
      return [field, message in sentences ? (message as Reason) : 'core.invalid']
    }),
  )
}
