import type { PdfFile } from '@shared/pdf'
import type { BringLine, GuideCategory, GuideDraft, GuideView } from '@shared/windows/guide'

/** A guide while it is being written; lines are numbered as they were added, so that ticks at home stay with theirs. */
export interface GuideForm {
  title: string
  category: GuideCategory
  forWhom: string
  bring: BringLine[]
  nextLine: number
  howLong: string
  fee: string
  steps: string
  files: PdfFile[]
  windowIds: string[]
  hasVisits: boolean
  isOffered: boolean
}

export const emptyForm: GuideForm = {
  title: '',
  category: 'other',
  forWhom: '',
  bring: [{ id: 'line1', what: '', note: '' }],
  nextLine: 2,
  howLong: '',
  fee: '不收费',
  steps: '',
  files: [],
  windowIds: [],
  hasVisits: false,
  isOffered: true,
}

const numberIn = ({ id }: BringLine): number => Number(/^line(\d+)$/.exec(id)?.[1] ?? 0)

/** What an edit begins with. */
export const formOf = (guide: GuideView): GuideForm => ({
  title: guide.title,
  category: guide.category,
  forWhom: guide.forWhom,
  bring: guide.bring,
  nextLine: Math.max(0, ...guide.bring.map(numberIn)) + 1,
  howLong: guide.howLong,
  fee: guide.fee,
  steps: guide.steps.join('\n'),
  files: guide.files.map(({ id, name }) => ({ fileId: id, name })),
  windowIds: guide.windows.map(({ id }) => id),
  hasVisits: guide.hasVisits,
  isOffered: guide.isOffered,
})

/** What is sent; empty lines are left out. */
export const draftOf = ({ nextLine: _, steps, bring, ...form }: GuideForm): GuideDraft => ({
  ...form,
  bring: bring.filter(({ what }) => what.trim() !== ''),
  steps: steps
    .split('\n')
    .map((step) => step.trim())
    .filter((step) => step !== ''),
})

/** The list with one more line at its end. */
export const withLine = ({ bring, nextLine }: GuideForm): Partial<GuideForm> => ({
  bring: [...bring, { id: `line${nextLine}`, what: '', note: '' }],
  nextLine: nextLine + 1,
})
