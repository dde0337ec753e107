import * as z from 'zod'

export const MAX_PDF_BYTES = 10 * 1024 * 1024

/** A PDF that goes with what staff publish, by the name under which people open it. */
export const PdfFile = z.object({
  fileId: z.string().min(1).max(300),
  name: z
    .string()
    .trim()
    .min(1, 'core.required')
    .max(60, 'core.too_long')
    // The phone saves it under this name.
    .regex(/^[^/\\]+$/, 'core.invalid'),
})
export type PdfFile = z.infer<typeof PdfFile>
