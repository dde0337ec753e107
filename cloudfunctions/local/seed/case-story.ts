import type { Category } from '../../../shared/direct-line/categories'
import type { AppealKind } from '../../../shared/direct-line/draft'
import type { Rating } from '../../../shared/direct-line/rating'
import type { ContentCheck } from '../../../shared/direct-line/schema'
import type { Home } from '../../../shared/members/homes'
import type { Member } from '../../api/members/store'

/** One step of a case as somebody took it; `at` in ms. */
export type StoryStep = { at: number } & (
  | { move: 'accept'; by: Member }
  | { move: 'start'; by: Member; note: string }
  | { move: 'resolve'; by: Member; answer: string }
  | { move: 'rate'; rating: Rating }
  | { move: 'close'; by: Member | null }
  | { move: 'closeUnrated' }
)

export interface StoryMessage {
  at: number
  by: Member
  text: string
}

/** What happened in one case: enough to write down every document that it left behind. */
export interface CaseStory {
  /** Its name among the stories; ids come from it. */
  key: string
  owner: Member
  home: Home
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
}
