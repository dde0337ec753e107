import type { AppError } from '@shared/errors'

/** The error, unless each of its fields already says at its place what is wrong. */
export function beyondFields(error: AppError | null, shownFields: readonly string[]): AppError | null {
  const wrong = Object.keys(error?.refusal.fields ?? {})
  const isSaidAtFields = wrong.length > 0 && wrong.every((field) => shownFields.includes(field))
  return isSaidAtFields ? null : error
}
