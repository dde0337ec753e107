import { countedUnits } from '../../../../shared/direct-line/figures'
import { isOpen, isWithStaff } from '../../../../shared/direct-line/life-cycle'
import { mayBeInLedger } from '../../../../shared/direct-line/publication'
import { unitAt } from '../../../../shared/roles'
import { termsOf } from '../../../../shared/search'
import { idFor } from '../../../kit/ids'
import type { Appeal, StoredLine } from '../appeal'
import { photosInLedger } from '../case-photos'
import type { PublicAppeal } from './ledger-store'

export interface LedgerFilter {
  communityId: string
  show: 'all' | 'open' | 'ended'
  categoryId: string | null
  placeUnitId: string | null
}

/** What a list of the ledger asks for: one tag for each combination of its filters. */
export const ledgerTag = ({ communityId, show, categoryId, placeUnitId }: LedgerFilter): string =>
  [communityId, show, categoryId && `category:${categoryId}`, placeUnitId && `place:${placeUnitId}`]
    .filter((part) => part !== null)
    .join('|')

/** The grid and the building of a case, as far down as everybody may know of it; never the entrance. */
const placesOf = (unitIds: readonly string[]): string[] =>
  [unitAt(unitIds, 'grid'), unitAt(unitIds, 'building')].filter((id) => id !== undefined)

function tagsOf({ communityId, categoryId, unitIds, state, marks }: Appeal): string[] {
  const shows = ['all', isOpen(state) ? 'open' : 'ended'] as const
  const combinations = shows.flatMap((show) =>
    [null, categoryId].flatMap((category) =>
      [null, ...placesOf(unitIds)].map((place) =>
        ledgerTag({ communityId, show, categoryId: category, placeUnitId: place }),
      ),
    ),
  )
  return [...combinations, ...marks]
}

/** A step as neighbours read it. Who speaks for whom is nobody's business: a case that was filed for somebody is a resident's. */
const publicLine = ({ at, move, byRole, byUnit, toUnit }: StoredLine): PublicAppeal['timeline'][number] => ({
  at,
  move,
  byRole: byRole === '代办人' ? '居民' : byRole,
  byUnit,
  toUnit,
})

const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000

const nearOf = ({ latitude, longitude }: Appeal['place']): PublicAppeal['near'] =>
  latitude === null || longitude === null
    ? null
    : { latitude: rounded(latitude), longitude: rounded(longitude) }

/** Where a photo of the ledger lies: a path that says neither whose it is nor what it was called. */
export const publicPhotoPath = (appealId: string, fileId: string): string =>
  `public/${appealId}/${idFor('publicPhoto', appealId, fileId)}.${fileId.split('.').at(-1) ?? 'jpg'}`

/** Whether neighbours may read a case now. */
export const isPublished = ({ publication, state }: Pick<Appeal, 'publication' | 'state'>): boolean =>
  publication.state === 'published' && publication.shown !== null && mayBeInLedger(state)

/** The ledger's document of a case, or null when it isn't to be shown; pure, so that the demo data has the same ones. */
export function ledgerEntryOf(appeal: Appeal, publicIdOf: (fileId: string) => string): PublicAppeal | null {
  const { publication, communityId, state, answer } = appeal
  const { shown } = publication
  const isCut = countedUnits(appeal.unitIds)[0]!.at(-1) !== communityId
  if (!isPublished(appeal) || shown === null || isCut) return null
  const { title, text, placeLabel } = shown
  return {
    _id: appeal._id,
    revision: appeal.revision,
    communityId,
    communityName: appeal.communityName,
    kind: appeal.kind,
    categoryId: appeal.categoryId,
    categoryName: appeal.categoryName,
    title,
    text,
    placeLabel,
    state,
    outcome: answer?.outcome ?? null,
    createdAt: appeal.createdAt,
    updatedAt: appeal.updatedAt,
    supporters: appeal.supporters,
    photos: photosInLedger(appeal).map(publicIdOf),
    answer:
      shown.answer === null ? null : { text: shown.answer, at: publication.answerAt ?? appeal.updatedAt },
    dueAt: isWithStaff(state) ? appeal.dueAt : null,
    timeline: appeal.timeline.map(publicLine),
    near: nearOf(appeal.place),
    tags: tagsOf(appeal),
    terms: termsOf(communityId, [placeLabel, title, text, shown.answer ?? '']),
  }
}
