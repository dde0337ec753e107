import * as z from 'zod'
import { UnitId } from '../members/units'

export const CentreId = z.string().min(1).max(64)

/** What people need to find a service centre (党群服务中心) and to know when somebody is there. */
export const CentreDraft = z.object({
  name: z.string().trim().min(2, 'core.too_short').max(30, 'core.too_long'),
  address: z.string().trim().min(4, 'core.too_short').max(60, 'core.too_long'),
  /** The desk's own number, as it stands on the door: `022-2345 6789`. */
  phone: z
    .string()
    .trim()
    .regex(/^[\d -]{5,20}$/, 'centre.bad_phone'),
  /** In words: `周一至周五 9:00–17:30`. Windows and rooms have hours of their own. */
  openHours: z.string().trim().min(2, 'core.too_short').max(60, 'core.too_long'),
  isStepFree: z.boolean(),
  /** How to get there and in: a bus stop, which door, where the lift is. */
  directions: z.string().trim().max(200, 'core.too_long'),
})
export type CentreDraft = z.infer<typeof CentreDraft>

export const CentreView = CentreDraft.extend({
  id: CentreId,
  revision: z.number(),
  /** The community or subdistrict it belongs to. */
  unitId: UnitId,
  unitIds: z.array(UnitId),
})
export type CentreView = z.infer<typeof CentreView>
