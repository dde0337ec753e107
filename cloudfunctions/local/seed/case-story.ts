import type { Category } from '../../../shared/direct-line/categories'
import type { AppealKind, Behalf, Concerns } from '../../../shared/direct-line/draft'
import type { MoveName } from '../../../shared/direct-line/life-cycle'
import type { ContentCheck, Publication } from '../../../shared/direct-line/schema'
import type { Home } from '../../../shared/members/homes'
import type { Appeal } from '../../api/direct-line/appeal'
import type { Step } from '../../api/direct-line/step'
import type { Member } from '../../api/members/store'

/** One step of a case as somebody took it; `at` in ms. What the timer does comes by itself. */
export interface StoryStep {
  at: number
  move: MoveName
  by: Member | 'owner'
  /** The same step that the functions take. */
  step: (appeal: Appeal, taking: { requestId: string; now: number }) => Step
}

export interface StoryMessage {
  at: number
  by: Member
  text: string
  isInternal?: boolean
}

/** What a worker approved for neighbours to read, and when. */
export interface StoryPublication {
  at: number
  by: Member
  shown: (appeal: Appeal) => Publication
}

/** Who filed it for the owner. */
export interface StoryAgent {
  by: Member
  relation: Behalf['relation']
  consent: Behalf['consent']
}

/** In whose charge it must not come, and who they are. */
export interface StoryConcerns {
  level: Exclude<Concerns, 'nobody'>
  excludedIds: readonly string[]
}

/** What happened in one case: enough to write down every document that it left behind. */
export interface CaseStory {
  /** Its name among the stories; ids come from it. */
  key: string
  owner: Member
  home: Home
  /** Names of the units of its home, from the district down. */
  unitNames: readonly string[]
  filedAt: number
  kind: AppealKind
  category: Category
  text: string
  /** Null: at home. */
  place: string | null
  /** File ids. */
  photos: readonly string[]
  phone: string | null
  mayBePublic: boolean
  check: ContentCheck
  steps: readonly StoryStep[]
  talk: readonly StoryMessage[]
  published?: StoryPublication
  agent?: StoryAgent
  concerns?: StoryConcerns
}
