import { HOUR } from '../../shared/time'

/** A working Monday morning in Shanghai, far from holidays. */
export const MONDAY_MORNING = Date.parse('2026-11-16T09:00:00+08:00')

/** The desks of the small demo are at work then: some people have been served, some wait, some are still to come. */
export const MONDAY_AT_ELEVEN = MONDAY_MORNING + 2 * HOUR
