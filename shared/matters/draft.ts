import * as z from 'zod'
import { UnitId } from '../members/units'
import { PdfFile } from '../pdf'

export const MAX_OPTIONS = 8
export const MAX_PHOTOS = 6
export const MAX_FILES = 3
export const MAX_BUNDLES = 10
export const MAX_STEPS = 15
export const MAX_CORRECTIONS = 5
/** What one person may write about one matter. */
export const MAX_COMMENTS = 5
/** Comments gathered by one tap into a bundle. */
export const MAX_GATHERED = 100
/** How often comments are gathered: each time is a line of the timeline. */
export const MAX_GATHERINGS = 40
/** Below so many voices nobody learns how they are divided: a few neighbours could be told apart. */
export const FEWEST_SHOWN = 10
export const LONGEST_DAYS = 90

const textOf = (longest: number) =>
  z.string().trim().min(5, 'matter.text_too_short').max(longest, 'core.too_long')

/** An answer or a decision. */
export const Statement = textOf(500)
/** One step of carrying out; all of them lie in one document with the rest. */
export const StepText = textOf(300)
export const Reason = z.string().trim().min(5, 'matter.text_too_short').max(200, 'core.too_long')
export const CommentText = z.string().trim().min(2, 'core.too_short').max(300, 'core.too_long')
export const BundleTitle = z.string().trim().min(2, 'core.too_short').max(30, 'core.too_long')
const FileId = z.string().min(1).max(300)
export const PhotoIds = z.array(FileId).max(MAX_PHOTOS, 'matter.too_many_photos')
export const StepPhotoIds = z.array(FileId).max(3, 'matter.too_many_step_photos')

const OptionLabel = z.string().trim().min(1, 'core.required').max(40, 'core.too_long')

/**
 * What a secretary writes to hear the residents. Without options people answer in their own words; with options a
 * household chooses one, and may write as well where that is wanted.
 */
export const MatterDraft = z.object({
  title: z.string().trim().min(4, 'core.too_short').max(40, 'core.too_long'),
  background: textOf(2000),
  question: z.string().trim().min(4, 'core.too_short').max(120, 'core.too_long'),
  options: z
    .array(OptionLabel)
    .max(MAX_OPTIONS, 'matter.too_many_options')
    .refine((options) => options.length !== 1, 'matter.one_option')
    .refine((options) => new Set(options).size === options.length, 'matter.same_options'),
  takesComments: z.boolean(),
  /** Whether sums are shown while opinions are still coming in. */
  showsRunning: z.boolean(),
  photos: PhotoIds,
  files: z.array(PdfFile).max(MAX_FILES, 'matter.too_many_files').default([]),
  /** Until when opinions are heard, ms since 1970. */
  closesAt: z.number().int().positive(),
})
export type MatterDraft = z.infer<typeof MatterDraft>

/** People must be able to answer in one way at least. */
export const takesAnswers = ({ options, takesComments }: Pick<MatterDraft, 'options' | 'takesComments'>) =>
  options.length > 0 || takesComments

export const PublishedDraft = MatterDraft.extend({
  /** The residents of this unit are heard: the publisher's own or one below it. */
  scopeUnitId: UnitId,
  /** The suggestion that this matter came from. */
  fromAppealId: z.string().min(1).max(64).optional(),
})
