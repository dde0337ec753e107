import { tickAttendance } from '@shared/org-life/attendance-contracts'
import { outboxOf } from '@/cloud/outbox'

export interface Ticked {
  /** `王秀兰`, by sign-up. */
  names: Record<string, string>
}

/** People whom the host ticked off: kept on this device until the cloud has taken them down. */
export const ticked = outboxOf<typeof tickAttendance, Ticked>(tickAttendance, 'activity-arrivals')
