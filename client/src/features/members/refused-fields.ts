import { sentences, type Reason } from '@shared/errors'
import type * as z from 'zod'

export type RefusedFields = Readonly<Record<string, Reason>>

const isReason = (text: string): text is Reason => text in sentences

/** Of what was refused, what hasn't been put right: nobody is told of a field before they have tried to send it. */
export const stillRefused = (found: RefusedFields, now: RefusedFields): RefusedFields =>
  Object.fromEntries(Object.entries(now).filter(([path]) => path in found))

/** What the server would refuse in that input, by field path: found before anything is asked of the person. */
export function refusedFields(schema: z.ZodType, input: unknown): RefusedFields {
  const parsed = schema.safeParse(input)
  if (parsed.success) return {}
  const fields: Record<string, Reason> = {}
  for (const { path, message } of parsed.error.issues) {
    fields[path.join('.')] ??= isReason(message) ? message : 'core.invalid'
  }
  return fields
}
