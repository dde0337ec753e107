import { overlap } from '../../../shared/bookings/slot'
import { isToCome } from '../../../shared/org-life/life-cycle'
import { isSettled } from '../../api/bookings/settled'
import { roomDays } from '../../api/bookings/store'
import { activities } from '../../api/org-life/store'
import { tellOrganisers } from '../../api/org-life/tellings-after'
import type { Delivery } from '../../kit/drain'
import type { ItemOf } from '../../kit/outbox'
import { tell } from '../tell'

/**
 * Tells whoever organises an activity that its room is closed at its time, once a closure. A claim that is just being
 * made, or given up, is looked at again in the next minute.
 */
export async function tellRoomClosed(
  { activityId, closureId, because, ...closed }: ItemOf<'tellRoomClosed'>,
  { documentId: dayId, now }: Delivery,
): Promise<void> {
  const [activity, day] = await Promise.all([activities.get(activityId), roomDays.get(dayId)])
  const holds = (day?.live ?? []).filter((hold) => hold.id === activityId && overlap(hold, closed))
  const isStanding = holds.some(({ claim }) => claim === activity?.hold?.claim)
  if (!activity || !isStanding) {
    if (holds.every((hold) => isSettled(hold, now))) return
    throw new Error('an activity is just moving into the closed time, or out of it')
  }
  if (!isToCome(activity.state)) return
  const note = `${activity.place.name}那时临时关闭：${because}。请改时间地点，或者和服务中心商量。`
  await tell(tellOrganisers(activity, { state: '场地关闭', note, requestId: closureId }), now)
}
