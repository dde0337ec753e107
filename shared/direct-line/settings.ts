import * as z from 'zod'
import { CivilDate } from '../time'
import { UNSORTED, type Category } from './categories'
import { ClockSettings } from './clock'
import { AppealKind } from './draft'
import type { DirectLineReason } from './reasons'

/** Who is on duty through one night, or one day off: the first, and whoever steps in. Names are those of staff. */
export const DutyShift = z.object({
  date: CivilDate,
  memberId: z.string().max(64),
  name: z.string().max(20),
  substituteId: z.string().max(64).nullable(),
  substituteName: z.string().max(20).nullable(),
})
export type DutyShift = z.infer<typeof DutyShift>

/** An answer to fill in: `{...}` in the text are its fields. */
export const AnswerTemplate = z.object({
  id: z.string().max(64),
  title: z.string().trim().min(2, 'core.too_short').max(30, 'core.too_long'),
  /** Null: for every category. */
  categoryId: z.string().max(40).nullable(),
  kind: AppealKind.nullable(),
  text: z.string().trim().min(5, 'core.too_short').max(1000, 'core.too_long'),
})
export type AnswerTemplate = z.infer<typeof AnswerTemplate>

/** The names of the fields in a template's text, each once: `{师傅姓名}` → `师傅姓名`. */
export const fieldsOf = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{([^{}]{1,20})\}/gu)].map((match) => match[1]!)),
]

/** The text with its fields filled in; a field without a value stays visible. */
export const filledIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{([^{}]{1,20})\}/gu, (field, name: string) => values[name]?.trim() || field)

export const DeskSettings = z.object({
  clock: ClockSettings,
  duty: z.array(DutyShift).max(62),
  templates: z.array(AnswerTemplate).max(60),
  revision: z.number(),
})
export type DeskSettings = z.infer<typeof DeskSettings>

const isRepeated = (values: readonly string[]): boolean => new Set(values).size < values.length

type PlannedShift = Pick<DutyShift, 'date' | 'memberId' | 'substituteId'>

/** Why a roster can't be like this, or null when it can. */
export function dutyRefusal(duty: readonly PlannedShift[]): DirectLineReason | null {
  if (isRepeated(duty.map(({ date }) => date))) return 'appeal.duty_twice'
  return duty.some(({ memberId, substituteId }) => memberId === substituteId)
    ? 'appeal.duty_same_person'
    : null
}

/** Why templates can't be like this, or null when they can. */
export const templatesRefusal = (templates: readonly AnswerTemplate[]): DirectLineReason | null =>
  isRepeated(templates.map(({ id }) => id)) ? 'appeal.template_twice' : null

/** Why the list of categories can't be like this, or null when it can: what fits nothing else needs its place. */
export function categoriesRefusal(categories: readonly Category[]): DirectLineReason | null {
  if (isRepeated(categories.map(({ id }) => id))) return 'appeal.category_twice'
  return categories.some(({ id }) => id === UNSORTED) ? null : 'appeal.category_other_missing'
}
