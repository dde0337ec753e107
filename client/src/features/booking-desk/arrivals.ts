import { checkInByStaff } from '@shared/bookings/staff-contracts'
import { outboxOf } from '@/cloud/outbox'

export interface Ticked {
  /** `王秀兰 · 书画室`, by booking. */
  names: Record<string, string>
}

/** People whom staff ticked off at the desk: kept on this device until the cloud has taken them down. */
export const arrivals = outboxOf<typeof checkInByStaff, Ticked>(checkInByStaff, 'desk-arrivals')
