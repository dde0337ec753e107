import * as z from 'zod'
import { UnitId } from '../members/units'
import { PdfFile } from '../pdf'

export const MAX_PHOTOS = 6
export const MAX_FILES = 3
export const LONGEST_DAYS = 366
export const FARTHEST_SCHEDULE_DAYS = 60
/** What one person may ask about one notice. */
export const MAX_QUESTIONS = 3
/** A notice that needs more than this is better posted anew. */
export const MAX_EDITS = 20
export const MAX_TEXT = 2000

export const NoticeCategory = z.enum(['waterStop', 'powerStop', 'safety', 'activity', 'other'])
export type NoticeCategory = z.infer<typeof NoticeCategory>

export const categoryNames: Record<NoticeCategory, string> = {
  waterStop: '停水',
  powerStop: '停电',
  safety: '安全',
  activity: '活动',
  other: '其他',
}

const Instant = z.number().int().positive()
export const Reason = z.string().trim().min(5, 'notice.text_too_short').max(200, 'core.too_long')
export const QuestionText = z.string().trim().min(2, 'core.too_short').max(300, 'core.too_long')
export const AnswerText = z.string().trim().min(2, 'core.too_short').max(500, 'core.too_long')

/** What a poster writes; `text` in the few marks of `formatting.ts`. */
export const NoticeDraft = z.object({
  title: z.string().trim().min(4, 'core.too_short').max(40, 'core.too_long'),
  text: z.string().trim().min(5, 'notice.text_too_short').max(MAX_TEXT, 'core.too_long'),
  category: NoticeCategory,
  isPinned: z.boolean(),
  isUrgent: z.boolean(),
  /** Each household is asked to confirm that it has read it. */
  needsAcknowledgement: z.boolean(),
  takesQuestions: z.boolean(),
  photos: z.array(z.string().min(1).max(300)).max(MAX_PHOTOS, 'notice.too_many_photos'),
  files: z.array(PdfFile).max(MAX_FILES, 'notice.too_many_files'),
  /** From when it holds (the water is off), ms since 1970; null when from sending on. */
  validFrom: Instant.nullable(),
  /** When it is past, ms since 1970. */
  validUntil: Instant,
})
export type NoticeDraft = z.infer<typeof NoticeDraft>

export const PostedDraft = NoticeDraft.extend({
  /** The residents of this unit get it: the poster's own or one below it. */
  scopeUnitId: UnitId,
  /** When it is sent, ms since 1970; null for at once. */
  sendAt: Instant.nullable(),
})
export type PostedDraft = z.infer<typeof PostedDraft>
