import type { BookingReason } from '../../../../shared/bookings/reasons'
import type { RoomDraft } from '../../../../shared/bookings/room'
import { hoursRefusal } from '../../../../shared/bookings/room-hours'
import { isRoomKeeper } from '../../../../shared/bookings/rules'
import { addRoom, editRoom } from '../../../../shared/bookings/staff-contracts'
import { AppError, refuseIf } from '../../../../shared/errors'
import { command } from '../../../kit/cloud'
import { bodyHash, idFor } from '../../../kit/ids'
import { addToOutbox, auditItem, outboxOf, type OutboxItem } from '../../../kit/outbox'
import { inspectPhotos } from '../../../kit/photos'
import { knownCentre } from '../../centres/centres-store'
import { partnerOf } from '../../members/partner-units-store'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { hasSaved, requestsWith, savedAs } from '../saved'
import { rooms, type Room } from '../store'
import { roomViewOf } from './room-views'

const refuseUnlessKeeper = (isKeeper: boolean) => refuseIf(isKeeper ? null : 'booking.not_staff')

/** Where a new room lies and whose it is, refused unless this member may put it there. */
async function placeFor(centreId: string, partnerId: string | null, member: Member, now: number) {
  const centre = await knownCentre(centreId, now)
  const { name: centreName, address, phone, unitIds } = centre
  const place = { centreId, centreName, address, phone }
  if (partnerId === null) {
    const own = { ...place, unitIds, ownerId: centre.unitId, sharedBy: null }
    refuseUnlessKeeper(isRoomKeeper(own, member, now))
    return own
  }
  const partner = await partnerOf(partnerId, now)
  const lies = partner?.unitIds.includes(centre.unitId)
  if (!partner || !lies) throw new AppError({ code: 'REFUSED', reason: 'booking.not_staff' })
  const shared = { ...place, unitIds: [...unitIds, partnerId], ownerId: partnerId, sharedBy: partner.name }
  refuseUnlessKeeper(isRoomKeeper(shared, member, now))
  return shared
}

const photosOf = (fileIds: readonly string[], known: Room['photos']): Room['photos'] =>
  fileIds.map(
    (fileId) => known.find((photo) => photo.fileId === fileId) ?? { fileId, check: 'pending' as const },
  )

function itemsFor(room: Pick<Room, '_id' | 'unitIds'>, saving: Saving): OutboxItem[] {
  const { requestId, memberId, action, newPhotos, now } = saving
  const line = { at: now, memberId, action, target: room._id, unitIds: room.unitIds }
  const checks: OutboxItem[] =
    newPhotos.length === 0
      ? []
      : [{ key: idFor('checkPhotos', room._id, requestId), kind: 'checkPhotos', fileIds: newPhotos }]
  return [auditItem(requestId, line), ...checks]
}

interface Saving {
  requestId: string
  memberId: string
  action: 'bookings.addRoom' | 'bookings.editRoom'
  newPhotos: readonly string[]
  now: number
}

function refuseHours(room: RoomDraft): void {
  const reason: BookingReason | null = hoursRefusal(room)
  if (reason) throw new AppError({ code: 'INVALID', reason, fields: { 'room.weekly': reason } })
}

export const roomHandlers = [
  on(addRoom, async ({ requestId, centreId, partnerId, room: draft }, { actor, now }) => {
    const id = idFor('room', actor._id, requestId)
    const place = await placeFor(centreId, partnerId, actor, now)
    refuseHours(draft)
    await inspectPhotos(draft.photos, actor._id)
    const body = bodyHash({ centreId, partnerId, draft })
    const saving: Saving = {
      requestId,
      memberId: actor._id,
      action: 'bookings.addRoom',
      newPhotos: draft.photos,
      now,
    }
    const room: Room = {
      ...draft,
      ...place,
      _id: id,
      revision: 1,
      photos: photosOf(draft.photos, []),
      order: now,
      rulesVersion: 1,
      closures: [],
      requests: [savedAs(requestId, body)],
      ...outboxOf(itemsFor({ _id: id, unitIds: place.unitIds }, saving), now),
    }
    const inserted = await rooms.insertOnce(room)
    if (inserted.isNew) return roomViewOf(room)
    hasSaved(inserted.existing, requestId, body)
    return roomViewOf(inserted.existing)
  }),

  on(editRoom, async ({ id, requestId, revision, room: draft }, { actor, now }) => {
    const read = await rooms.get(id)
    if (!read) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    refuseUnlessKeeper(isRoomKeeper(read, actor, now))
    const body = bodyHash({ id, revision, draft })
    if (hasSaved(read, requestId, body)) return roomViewOf(read)
    refuseHours(draft)
    const newPhotos = draft.photos.filter((fileId) => !read.photos.some((photo) => photo.fileId === fileId))
    await inspectPhotos(newPhotos, actor._id)
    const { photos, ...said } = draft
    const written = Object.fromEntries(
      Object.entries(said).map(([field, value]) => [field, command.set(value)]),
    )
    const saving: Saving = { requestId, memberId: actor._id, action: 'bookings.editRoom', newPhotos, now }
    const saved = await rooms.updateAndGet(
      { _id: id, revision },
      {
        ...written,
        photos: command.set(photosOf(photos, read.photos)),
        rulesVersion: command.inc(1),
        requests: requestsWith(requestId, body),
        revision: command.inc(1),
        ...addToOutbox(itemsFor(read, saving), now),
      },
    )
    if (saved) return roomViewOf(saved)
    const current = await rooms.get(id)
    if (current && hasSaved(current, requestId, body)) return roomViewOf(current)
    throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
  }),
]
