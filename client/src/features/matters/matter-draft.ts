import { MatterDraft, takesAnswers } from '@shared/matters/draft'
import type { PdfFile } from '@shared/pdf'
import type { MatterView } from '@shared/matters/schema'
import { sentences, type Reason } from '@shared/errors'
import { addDays, civilDate, startOfDay } from '@shared/time'
import type { UploadedPhoto } from '@/ui/photos/use-photo-uploads'

/** A matter while it is being written. */
export interface FormDraft {
  scopeUnitId: string | null
  title: string
  background: string
  question: string
  wantsOptions: boolean
  options: string[]
  takesComments: boolean
  showsRunning: boolean
  photos: UploadedPhoto[]
  files: PdfFile[]
  closesAt: number
}

export const termDays = [3, 7, 14, 30] as const

/** The midnight that ends the day so many days from now. */
export const endAfter = (days: number, now: number): number => startOfDay(addDays(civilDate(now), days + 1))

export const emptyDraft = (now: number): FormDraft => ({
  scopeUnitId: null,
  title: '',
  background: '',
  question: '',
  wantsOptions: true,
  options: ['', ''],
  takesComments: true,
  showsRunning: false,
  photos: [],
  files: [],
  closesAt: endAfter(7, now),
})

/** What an edit begins with. */
export const draftOf = (matter: MatterView): FormDraft => ({
  scopeUnitId: matter.unitIds.at(-1) ?? null,
  title: matter.title,
  background: matter.background,
  question: matter.question,
  wantsOptions: matter.options.length > 0,
  options: matter.options.length > 0 ? matter.options.map(({ label }) => label) : ['', ''],
  takesComments: matter.takesComments,
  showsRunning: matter.showsRunning,
  photos: matter.photos.map(({ id, url }) => ({ fileId: id, path: url ?? '' })),
  files: matter.files.map(({ id, name }) => ({ fileId: id, name })),
  closesAt: matter.closesAt,
})

/** What is sent; empty lines among the options are left out. */
export const contentOf = (draft: FormDraft): MatterDraft => ({
  title: draft.title,
  background: draft.background,
  question: draft.question,
  options: draft.wantsOptions ? draft.options.filter((option) => option.trim() !== '') : [],
  takesComments: draft.wantsOptions ? draft.takesComments : true,
  showsRunning: draft.wantsOptions && draft.showsRunning,
  photos: draft.photos.map(({ fileId }) => fileId),
  files: draft.files,
  closesAt: draft.closesAt,
})

/** Why it can't be sent yet, by field as the server would say it; null when it can. */
export function draftProblems(draft: FormDraft): Record<string, Reason> | null {
  const content = contentOf(draft)
  const parsed = MatterDraft.safeParse(content)
  if (!parsed.success) {
    return Object.fromEntries(
      parsed.error.issues.map(({ path, message }) => [
        path.join('.'),
        message in sentences ? (message as Reason) : 'core.invalid',
      ]),
    )
  }
  const lacksOptions = draft.wantsOptions && content.options.length < 2
  return lacksOptions || !takesAnswers(content) ? { options: 'matter.one_option' } : null
}
