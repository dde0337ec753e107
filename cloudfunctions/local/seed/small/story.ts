import type { Category } from '../../../../shared/direct-line/categories'
import type { AppealKind, Behalf } from '../../../../shared/direct-line/draft'
import type { Publication } from '../../../../shared/direct-line/schema'
import { initialCategories } from '../../../../shared/direct-line/initial-categories'
import type { Home } from '../../../../shared/members/homes'
import type { Member } from '../../../api/members/store'
import type { Unit } from '../../../api/members/units-store'
import { fileIdOf } from '../../storage/paths'
import { caseDocuments } from '../case-documents'
import type { CaseStory, StoryConcerns, StoryPublication, StoryStep } from '../case-story'
import * as told from '../steps-told'
import type { SmallMembers } from './members'
import type { PersonKey } from './people'
import type { PhotoName } from './photos'

/** A step with its time in ms after filing, and people by name. */
export type ShortStep = (
  filedAt: number,
  members: SmallMembers,
  units: ReadonlyMap<string, Unit>,
) => StoryStep

export const accepted =
  (by: PersonKey, after: number): ShortStep =>
  (filedAt, members) =>
    told.accepted(members[by], filedAt + after)

export const started =
  (by: PersonKey, after: number, note: string): ShortStep =>
  (filedAt, members) =>
    told.started(members[by], filedAt + after, note)

export const answered =
  (by: PersonKey, after: number, text: string, more: Omit<told.ToldAnswer, 'text'> = {}): ShortStep =>
  (filedAt, members) =>
    told.answered(members[by], filedAt + after, { text, ...more })

/** Stars for speed, result, service and answer. */
type Stars = readonly [speed: number, result: number, service: number, answer: number]

const rated =
  (isSolved: boolean) =>
  (after: number, [speed, result, service, answer]: Stars, words = ''): ShortStep =>
  (filedAt) =>
    told.rated(filedAt + after, { speed, result, service, answer, isSolved, words })

export const solved = rated(true)
export const unsolved = rated(false)

export const closed =
  (by: PersonKey, after: number): ShortStep =>
  (filedAt, members) =>
    told.closed(members[by], filedAt + after)

export const declined =
  (by: PersonKey, after: number, words: { because: string; turnTo: string }): ShortStep =>
  (filedAt, members) =>
    told.declined(members[by], filedAt + after, words)

export const askedMore =
  (by: PersonKey, after: number, question: string): ShortStep =>
  (filedAt, members) =>
    told.askedMore(members[by], filedAt + after, question)

export const withdrawn =
  (after: number, because: string): ShortStep =>
  (filedAt) =>
    told.withdrawn(filedAt + after, because)

/** Into another case of the demo. */
export const merged =
  (by: PersonKey, after: number, into: ShortStory): ShortStep =>
  (filedAt, members, units) => {
    const at = filedAt + after
    const survivor = caseDocuments(storyOf(into, members, units), new Set(), at).appeal
    return told.merged(members[by], at, survivor)
  }

/** A case of the small demo as its author writes it down. */
export interface ShortStory {
  key: string
  by: PersonKey
  at: number
  kind: AppealKind
  category: string
  text: string
  /** Which of the owner's homes; the current one unless said otherwise. */
  home?: number
  /** In words, where it isn't at home. */
  place?: string
  photos?: readonly PhotoName[]
  withoutPhone?: true
  keptPrivate?: true
  needsReview?: true
  /** Approved for neighbours to read. */
  published?: {
    by: PersonKey
    after: number
    shown: Pick<Publication, 'title' | 'text' | 'placeLabel'> & { answer?: string }
  }
  /** Who filed it for them, and how they agreed. */
  agent?: { by: PersonKey; relation: Behalf['relation']; consent: Behalf['consent'] }
  concerns?: StoryConcerns['level']
  /** Neighbours who second it. */
  supported?: readonly PersonKey[]
  steps?: readonly ShortStep[]
  talk?: readonly (readonly [by: PersonKey, after: number, text: string])[]
}

function categoryNamed(id: string): Category {
  const category = initialCategories.find((entry) => entry.id === id)
  if (!category) throw new Error(`there is no category ${id}`)
  return category
}

/** Photos lie in their uploader's folder. */
export const photoPath = (owner: Member, story: string, name: PhotoName): string =>
  `photos/${owner._id}/${story}-${name}.png`

function publicationOf({ published, at }: ShortStory, members: SmallMembers): StoryPublication {
  const { by, after, shown } = published!
  return { by: members[by], at: at + after, shown: () => ({ answer: null, photos: [], ...shown }) }
}

const depthOf = { grid: 3, community: 2, subdistrict: 1 }

/** Those who hold a role in the unit that is named. */
function concernsOf(level: StoryConcerns['level'], home: Home, members: SmallMembers): StoryConcerns {
  const unitId = home.unitIds[depthOf[level]]
  const named = Object.values(members).filter(({ roles }) => roles.some((grant) => grant.unitId === unitId))
  return { level, excludedIds: named.map(({ _id }) => _id) }
}

export function storyOf(
  short: ShortStory,
  members: SmallMembers,
  units: ReadonlyMap<string, Unit>,
): CaseStory {
  const owner = members[short.by]
  const home = owner.homes[short.home ?? 0]
  if (!home) throw new Error(`${short.key}: ${short.by} has no such home`)
  return {
    key: `demo.${short.key}`,
    owner,
    home,
    unitNames: home.unitIds.map((id) => units.get(id)?.name ?? ''),
    filedAt: short.at,
    kind: short.kind,
    category: categoryNamed(short.category),
    text: short.text,
    place: short.place ?? null,
    photos: (short.photos ?? []).map((name) => fileIdOf(photoPath(owner, short.key, name))),
    phone: short.withoutPhone ? null : owner.phone,
    mayBePublic: !short.keptPrivate,
    check: short.needsReview ? 'review' : 'passed',
    steps: (short.steps ?? []).map((step) => step(short.at, members, units)),
    ...(short.published && { published: publicationOf(short, members) }),
    ...(short.agent && { agent: { ...short.agent, by: members[short.agent.by] } }),
    ...(short.concerns && { concerns: concernsOf(short.concerns, home, members) }),
    talk: (short.talk ?? []).map(([by, after, text]) => ({ at: short.at + after, by: members[by], text })),
  }
}
