import type { Reason } from '@shared/errors'
import { sentences } from '@shared/errors'
import { NoticeDraft, type NoticeCategory } from '@shared/notices/draft'
import { draftRefusal } from '@shared/notices/rules'
import type { NoticeView } from '@shared/notices/schema'
import { draftFrom, type TemplateName } from '@shared/notices/templates'
import type { PdfFile } from '@shared/pdf'
import { addDays, civilDate, startOfDay } from '@shared/time'
import type { UploadedPhoto } from '@/ui/photos/use-photo-uploads'

/** A notice while it is being written. */
export interface FormDraft {
  template: TemplateName | 'none'
  where: string
  from: number | null
  until: number | null
  /** The unit chosen below one's own, and the one below that; null for the whole. */
  partId: string | null
  smallPartId: string | null
  title: string
  text: string
  category: NoticeCategory
  isPinned: boolean
  isUrgent: boolean
  needsAcknowledgement: boolean
  takesQuestions: boolean
  photos: UploadedPhoto[]
  files: PdfFile[]
  validFrom: number | null
  validUntil: number
  sendAt: number | null
}

export const termDays = [1, 3, 7, 30] as const

/** The midnight that ends the day so many days from now. */
export const endAfter = (days: number, now: number): number => startOfDay(addDays(civilDate(now), days + 1))

export const emptyDraft = (now: number): FormDraft => ({
  template: 'none',
  where: '',
  from: null,
  until: null,
  partId: null,
  smallPartId: null,
  title: '',
  text: '',
  category: 'other',
  isPinned: false,
  isUrgent: false,
  needsAcknowledgement: false,
  takesQuestions: true,
  photos: [],
  files: [],
  validFrom: null,
  validUntil: endAfter(7, now),
  sendAt: null,
})

/** What an edit begins with. */
export const draftOf = (notice: NoticeView, now: number): FormDraft => ({
  ...emptyDraft(now),
  title: notice.title,
  text: notice.text,
  category: notice.category,
  isPinned: notice.isPinned,
  isUrgent: notice.isUrgent,
  needsAcknowledgement: notice.needsAcknowledgement,
  takesQuestions: notice.takesQuestions,
  photos: notice.photos.map(({ id, url }) => ({ fileId: id, path: url ?? '' })),
  files: notice.files.map(({ id, name }) => ({ fileId: id, name })),
  validFrom: notice.validFrom,
  validUntil: notice.validUntil,
  sendAt: notice.state === 'scheduled' && notice.sendAt > now ? notice.sendAt : null,
})

/** What is sent. */
export const contentOf = (draft: FormDraft): NoticeDraft => ({
  title: draft.title,
  text: draft.text,
  category: draft.category,
  isPinned: draft.isPinned,
  isUrgent: draft.isUrgent,
  needsAcknowledgement: draft.needsAcknowledgement,
  takesQuestions: draft.takesQuestions,
  photos: draft.photos.map(({ fileId }) => fileId),
  files: draft.files,
  validFrom: draft.validFrom,
  validUntil: draft.validUntil,
})

type Problems = Record<string, Reason>

/** What is wrong with a template's three fields, by field; null when a notice can be made of them. */
export function templateProblems({ where, from, until }: FormDraft): Problems | null {
  const problems: Problems = {}
  if (where.trim() === '') problems.where = 'core.required'
  if (from === null) problems.from = 'core.required'
  if (until === null) problems.until = 'core.required'
  if (from !== null && until !== null && until <= from) problems.until = 'notice.validity_order'
  return Object.keys(problems).length > 0 ? problems : null
}

/** The fields that a template fills; nothing while one of its three is missing. */
export function filledBy(draft: FormDraft): Partial<FormDraft> {
  const { template, where, from, until } = draft
  if (template === 'none' || templateProblems(draft) || from === null || until === null) return {}
  return draftFrom(template, { where, from, until })
}

const isReason = (text: string): text is Reason => text in sentences
const fieldOf = (reason: Reason): string => (reason.startsWith('notice.schedule') ? 'sendAt' : 'validUntil')

/** What the form says itself before anything is sent, by field; null when it can be sent. */
export function draftProblems(draft: FormDraft, now: number): Problems | null {
  const parsed = NoticeDraft.safeParse(contentOf(draft))
  const problems: Problems = {}
  for (const { path, message, code } of parsed.error?.issues ?? []) {
    const fallback = code === 'too_small' ? 'core.too_short' : 'core.invalid'
    problems[path.join('.')] ??= isReason(message) ? message : fallback
  }
  const reason = draftRefusal(draft, now)
  if (reason) problems[fieldOf(reason)] ??= reason
  return Object.keys(problems).length > 0 ? problems : null
}
