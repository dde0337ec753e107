import * as z from 'zod'
import { RequestId } from '../personal'

export const Id = z.string().min(1).max(64)
export const step = z.object({ id: Id, requestId: RequestId })
export const Because = z.string().trim().min(2, 'core.too_short').max(100, 'core.too_long')
export const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'core.invalid')
