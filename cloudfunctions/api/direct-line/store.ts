import type { Category } from '../../../shared/direct-line/categories'
import { initialCategories } from '../../../shared/direct-line/initial-categories'
import type { ClockSettings } from '../../../shared/direct-line/clock'
import type { ContentCheck } from '../../../shared/direct-line/schema'
import type { AnswerTemplate, DutyShift } from '../../../shared/direct-line/settings'
import { documents } from '../../kit/documents'
import type { WithOutbox } from '../../kit/outbox'
import type { Appeal, StoredPhoto } from './appeal'

/** One message of a case's conversation; its author's request is its id. */
export interface AppealMessage extends WithOutbox {
  _id: string
  revision: number
  appealId: string
  bodyHash: string
  at: number
  memberId: string
  byRole: string
  /** A note among staff. */
  isInternal: boolean
  text: string
  photos: StoredPhoto[]
  check: ContentCheck
  unitIds: string[]
}

/** Settings of the direct line: the district's under `directLine` (categories), a community's own under its id. */
export interface DirectLineSettings extends WithOutbox {
  _id: string
  revision: number
  categories?: Category[]
  clock?: ClockSettings
  duty?: DutyShift[]
  templates?: AnswerTemplate[]
  /** The last requests that changed it, so that a repeated one is recognised. */
  requests?: string[]
}

/** A photo check that WeChat has yet to answer, under the trace id that only it and we know. */
export interface PhotoCheck {
  _id: string
  of: 'appeals' | 'appealMessages' | 'matters' | 'notices' | 'activityRecords'
  documentId: string
  fileId: string
  /** When it was asked for; gone once it is answered, or was given up. */
  openSince?: number
}

export const appeals = documents<Appeal>('appeals')
export const messages = documents<AppealMessage>('appealMessages')
export const settings = documents<DirectLineSettings>('directLineSettings')
export const photoChecks = documents<PhotoCheck>('photoChecks')

/** The district's subjects of cases: those it starts with, until administrators have made their own. */
export const categoriesIn = (district: DirectLineSettings | null | undefined): readonly Category[] =>
  district?.categories ?? initialCategories

/** A case as it is shown: with its newest messages, and the case that it was merged into. */
export type AppealWithMessages = Appeal & { children: AppealMessage[]; survivor: Appeal | null }

export const SHOWN_MESSAGES = 50

/** A case with its newest messages (and one more to know whether there are earlier ones), and its survivor, if merged. */
export async function getWithMessages(id: string): Promise<AppealWithMessages | null> {
  const found = await appeals.getWithNewest<AppealMessage, Appeal>(id, {
    from: messages.name,
    pointingBy: 'appealId',
    newestBy: 'at',
    limit: SHOWN_MESSAGES + 1,
    beside: { from: appeals.name, named: 'mergedInto' },
  })
  if (!found) return null
  const { besides, ...appeal } = found
  return { ...appeal, survivor: besides[0] ?? null }
}
