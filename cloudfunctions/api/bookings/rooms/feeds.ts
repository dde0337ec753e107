import { feedPath } from '../../../../shared/bookings/feed'
import { isRoomKeeper } from '../../../../shared/bookings/rules'
import { renewRoomFeed, showRoomFeed } from '../../../../shared/bookings/staff-contracts'
import { AppError, refuseIf } from '../../../../shared/errors'
import { change } from '../../../kit/change'
import { command } from '../../../kit/cloud'
import { randomId } from '../../../kit/ids'
import { addToOutbox, auditItem, outboxOf } from '../../../kit/outbox'
import type { Member } from '../../members/store'
import { on, type ApiHandler } from '../../on'
import { rooms, type Room } from '../store'
import { roomFeeds, type RoomFeed } from './feeds-store'

const REMEMBERED_REQUESTS = 20

interface Renewal {
  requestId: string
  isOn: boolean
}

type RoomWithFeed = Room & { feeds: RoomFeed[] }

const viewOf = ({ token }: Pick<RoomFeed, 'token'>) => ({ path: token === null ? null : feedPath(token) })

/** A room that this member keeps, and its link if it ever had one. */
async function keptRoom(id: string, member: Member, now: number): Promise<RoomWithFeed> {
  const feeds = { from: roomFeeds.name, where: { _id: id }, limit: 1 }
  const room = await rooms.getBeside<{ feeds: RoomFeed[] }>(id, { feeds })
  if (!room) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  refuseIf(isRoomKeeper(room, member, now) ? null : 'booking.not_staff')
  return room
}

/** Whether this very request has been here; the opposite under its id is refused. */
function isRepeat({ renewals }: RoomFeed, { requestId, isOn }: Renewal): boolean {
  const earlier = renewals.find((one) => one.requestId === requestId)
  if (earlier && earlier.isOn !== isOn) {
    throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
  }
  return earlier !== undefined
}

const auditFor = (room: Room, { requestId }: Renewal, memberId: string, now: number) =>
  auditItem(requestId, {
    at: now,
    memberId,
    action: renewRoomFeed.name,
    target: room._id,
    unitIds: room.unitIds,
  })

export const feedHandlers: ApiHandler[] = [
  on(showRoomFeed, async ({ roomId }, { actor, now }) => {
    const { feeds } = await keptRoom(roomId, actor, now)
    return viewOf(feeds[0] ?? { token: null })
  }),

  on(renewRoomFeed, async ({ id, ...renewal }, { actor, now }) => {
    const room = await keptRoom(id, actor, now)
    const items = [auditFor(room, renewal, actor._id, now)]
    const newToken = () => (renewal.isOn ? randomId() : null)
    let [from] = room.feeds
    if (!from) {
      const first = { _id: id, revision: 1, token: newToken(), renewals: [renewal], ...outboxOf(items, now) }
      const inserted = await roomFeeds.insertOnce(first)
      if (inserted.isNew) return viewOf(first)
      from = inserted.existing
    }
    const renewed = await change(roomFeeds, {
      from,
      isDone: (current) => isRepeat(current, renewal),
      decide: () => ({
        changes: {
          token: newToken(),
          renewals: command.push({ each: [renewal], slice: -REMEMBERED_REQUESTS }),
          ...addToOutbox(items, now),
        },
      }),
    })
    return viewOf(renewed)
  }),
]
