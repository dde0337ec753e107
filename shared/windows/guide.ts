import * as z from 'zod'
import { CentreId } from '../centres/schema'
import { ContentCheck } from '../direct-line/schema'
import { UnitId } from '../members/units'
import { PdfFile } from '../pdf'

export const GuideId = z.string().min(1).max(64)
export const WindowId = z.string().min(1).max(64)

export const MAX_BRING = 15
export const MAX_STEPS = 8
export const MAX_FORMS = 3

/** What people come for, in the words they would say it. */
export const GuideCategory = z.enum([
  'household',
  'elders',
  'family',
  'work',
  'health',
  'disability',
  'housing',
  'relief',
  'legal',
  'other',
])
export type GuideCategory = z.infer<typeof GuideCategory>

export const categoryNames: Record<GuideCategory, string> = {
  household: '户籍证件',
  elders: '养老高龄',
  family: '生育子女',
  work: '就业社保',
  health: '看病医保',
  disability: '残疾人',
  housing: '住房',
  relief: '困难帮扶',
  legal: '法律调解',
  other: '其他',
}

const textOf = (longest: number) => z.string().trim().min(2, 'core.too_short').max(longest, 'core.too_long')

/** One thing to bring, to be ticked off at home. */
export const BringLine = z.object({
  id: z.string().min(1).max(20),
  what: textOf(30),
  /** Which one, how many copies, where to get it; may be empty. */
  note: z.string().trim().max(60, 'core.too_long'),
})
export type BringLine = z.infer<typeof BringLine>

const isRepeated = (values: readonly string[]): boolean => new Set(values).size < values.length

/** What staff write of a service item (服务事项), so that nobody comes in vain. */
export const GuideDraft = z.object({
  title: textOf(24),
  category: GuideCategory,
  forWhom: textOf(200),
  bring: z
    .array(BringLine)
    .max(MAX_BRING, 'guide.too_many_lines')
    .refine((lines) => !isRepeated(lines.map(({ id }) => id)), 'guide.line_twice'),
  /** `当场办好`, `20 个工作日`. */
  howLong: textOf(60),
  /** `不收费`. */
  fee: textOf(60),
  steps: z.array(textOf(100)).max(MAX_STEPS, 'guide.too_many_lines'),
  /** Forms to fill in at home, as PDFs. */
  files: z.array(PdfFile).max(MAX_FORMS, 'guide.too_many_files'),
  /** The windows that handle it; without any it is done elsewhere, and the steps say where. */
  windowIds: z.array(WindowId).max(8, 'guide.too_many_lines'),
  /** Whether a worker can do it for somebody who can't come (帮办代办). */
  hasVisits: z.boolean(),
  isOffered: z.boolean(),
})
export type GuideDraft = z.infer<typeof GuideDraft>

/** A guide in a list. */
export const GuideCard = GuideDraft.pick({
  title: true,
  category: true,
  howLong: true,
  hasVisits: true,
}).extend({
  id: GuideId,
  centreName: z.string(),
  canBook: z.boolean(),
})
export type GuideCard = z.infer<typeof GuideCard>

/** For those who write them: what isn't offered as well, and how far the content check has come. */
export const StaffGuideCard = GuideCard.extend({
  isOffered: z.boolean(),
  check: ContentCheck,
  windowIds: z.array(WindowId),
})

export const GuideView = GuideDraft.omit({ files: true, windowIds: true }).extend({
  id: GuideId,
  revision: z.number(),
  centreId: CentreId,
  unitIds: z.array(UnitId),
  check: ContentCheck,
  updatedAt: z.number(),
  /** Each with a link that works for a quarter of an hour. */
  files: z.array(z.object({ id: z.string(), name: z.string(), url: z.string().nullable() })),
  windows: z.array(z.object({ id: WindowId, name: z.string(), isOpen: z.boolean() })),
  centre: z.object({
    name: z.string(),
    address: z.string(),
    phone: z.string(),
    openHours: z.string(),
    isStepFree: z.boolean(),
  }),
})
export type GuideView = z.infer<typeof GuideView>
