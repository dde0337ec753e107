import { EMPTY_WEEK, type Closure, type RoomAudience, type RoomRules } from '../../../shared/bookings/room'
import type { Span } from '../../../shared/bookings/slot'
import type { Room } from '../../api/bookings/store'
import type { Centre } from '../../api/centres/centres-store'

/** A room as the demo tells it; what isn't said is as usual. */
export interface RoomPlan {
  key: string
  name: string
  floor: string
  capacity: number
  equipment: readonly string[]
  manners: string
  isStepFree?: boolean
  /** The partner unit that shares it. */
  sharedBy?: { id: string; name: string }
  openTo?: readonly RoomAudience[]
  weekly: Span[][]
  rules?: Partial<RoomRules>
  closures?: readonly Closure[]
}

const span = (text: string): Span => {
  const [from, to] = text.split('-').map((clock) => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number)
    return hour * 60 + minute
  })
  return { from: from!, to: to! }
}

/** Hours of a week from Sunday: `week({ workdays: '9:00-12:00 14:00-17:30', weekend: '9:00-12:00' })`. */
export function week({ workdays = '', weekend = '' }: { workdays?: string; weekend?: string }): Span[][] {
  const spans = (text: string) => text.split(' ').filter(Boolean).map(span)
  return EMPTY_WEEK.map((_, weekday) => spans(weekday === 0 || weekday === 6 ? weekend : workdays))
}

const usualRules = {
  isOffered: true,
  isClosedOnHolidays: false,
  exceptions: [],
  slotMinutes: 30,
  shortestMinutes: 30,
  longestMinutes: 180,
  leadMinutes: 0,
  aheadDays: 30,
  changeUntilMinutes: 60,
  needsApproval: false,
  asksContact: false,
  quotas: { bookingsPerWeek: null, minutesPerDay: null, householdBookingsPerWeek: null },
} satisfies Partial<RoomRules>

/** The rooms of a centre in their order; ids come from the centre and the room's key. */
export const roomsOf = (centre: Centre, plans: readonly RoomPlan[]): Room[] =>
  plans.map((plan, index) => {
    const { sharedBy, openTo = ['everyone'], closures = [], isStepFree = true } = plan
    return {
      ...usualRules,
      ...plan.rules,
      _id: `${centre._id}-${plan.key}`,
      revision: 1,
      centreId: centre._id,
      centreName: centre.name,
      address: centre.address,
      phone: centre.phone,
      unitIds: sharedBy ? [...centre.unitIds, sharedBy.id] : centre.unitIds,
      ownerId: sharedBy?.id ?? centre.unitId,
      sharedBy: sharedBy?.name ?? null,
      name: plan.name,
      floor: plan.floor,
      equipment: [...plan.equipment],
      manners: plan.manners,
      isStepFree,
      photos: [],
      order: index + 1,
      rulesVersion: 1 + closures.length,
      closures: [...closures],
      requests: [],
      weekly: plan.weekly,
      capacity: plan.capacity,
      openTo: [...openTo],
      outbox: [],
    }
  })
