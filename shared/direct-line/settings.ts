import * as z from 'zod'
import { CivilDate } from '../time'
import { ClockSettings } from './clock'
import { AppealKind } from './draft'

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
