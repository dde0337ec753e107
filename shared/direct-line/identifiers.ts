import * as z from 'zod'
import { RequestId } from '../personal'

export const AppealId = z.string().min(1).max(64)

/** What every step of one case names: which case, and which tap. */
export const moveInput = z.object({ id: AppealId, requestId: RequestId })

/** A reason that the resident reads. */
export const Because = z.string().trim().min(1, 'appeal.reason_missing').max(300, 'core.too_long')

/** `2026-11` */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'core.invalid')
