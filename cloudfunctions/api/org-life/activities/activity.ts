import { minuteOfDay, type Slot } from '../../../../shared/bookings/slot'
import { DAY_MINUTES } from '../../../../shared/bookings/slot'
import type { ContentCheck } from '../../../../shared/direct-line/schema'
import { AppError } from '../../../../shared/errors'
import type { ActivityContent, Occasion } from '../../../../shared/org-life/draft'
import { isPublic, type ActivityState } from '../../../../shared/org-life/life-cycle'
import { nextTimer } from '../../../../shared/org-life/timers'
import { civilDate, civilMonth } from '../../../../shared/time'
import type { Room } from '../../bookings/store'
import { unitOf } from '../../members/units-store'
import { coHostsOf, widestFor, type Host } from '../organisers'
import type { Activity } from '../store'

/** The stretch of a room's day that an activity takes. */
export function slotOf({ startsAt, endsAt }: Pick<Occasion, 'startsAt' | 'endsAt'>, roomId: string): Slot {
  const to = minuteOfDay(endsAt)
  return { roomId, date: civilDate(startsAt), from: minuteOfDay(startsAt), to: to === 0 ? DAY_MINUTES : to }
}

/** When and where, as the activity keeps it: its page needs no other reading. */
export function timesOf({ startsAt, endsAt, place, signUpUntil }: Occasion, room: Room | null) {
  const { point } = place
  const times = { startsAt, endsAt, signUpUntil }
  if (place.kind === 'address') {
    return { ...times, place: { kind: 'address' as const, name: place.text, point } }
  }
  const where = room ?? { floor: '', name: '', centreName: '', address: '' }
  const name = [where.floor, where.name].filter((part) => part !== '').join(' ')
  const address = [where.centreName, where.address].filter((part) => part !== '').join('，')
  return {
    ...times,
    place: { kind: 'room' as const, slot: slotOf(times, place.roomId), name, address, point },
  }
}

/** The scope unit, where this host may invite; refused otherwise. */
async function scopeFor(unitId: string, host: Host, now: number) {
  const unit = await unitOf(unitId, now)
  if (!unit?.unitIds.includes(widestFor(host))) {
    throw new AppError({ code: 'REFUSED', reason: 'orgLife.outside_host' })
  }
  return unit
}

/** What an organiser wrote, as it is stored, but for its places. */
export async function contentOf(content: ActivityContent, host: Host, now: number) {
  const { capacity: _, coHosts: named, ...said } = content
  const [scope, coHosts] = await Promise.all([
    scopeFor(content.scopeUnitId, host, now),
    coHostsOf(named, now),
  ])
  return {
    ...said,
    coHosts,
    scopeName: scope.fullName,
    unitIds: scope.unitIds,
    calendars: [...scope.unitIds, `=${scope._id}`],
  }
}

/** What the calendar and the host's lists find it by. */
export const standsAs = (
  state: ActivityState,
  { startsAt, check }: { startsAt: number; check: ContentCheck },
): Pick<Activity, 'state' | 'month' | 'shelf'> => ({
  state,
  month: isPublic(state) && check === 'passed' ? civilMonth(startsAt) : '',
  shelf: state === 'draft' ? 'draft' : 'shown',
})

/** When the timed job comes to it next, as a field of a new activity. */
export function timerOf(activity: Parameters<typeof nextTimer>[0]): { timerAt?: number } {
  const next = nextTimer(activity)
  return next ? { timerAt: next.at } : {}
}
