import * as z from 'zod'
import { endpoint } from '../contract'
import { UnitId } from '../members/units'
import { Cursor, pageOf } from '../paging'
import { RequestId } from '../personal'
import { CivilDate } from '../time'
import { Because, Id, move } from './contracts'
import { GroupView } from './party'
import { RoomDraft } from './room'
import { roomKeeperRoles, staffRoles } from './rules'
import { BookingCard, BookingView, DeskRow, RoomActivity, RoomUse, RoomView } from './schema'
import { RoomId, Slot } from './slot'

/** A new room of a centre, or a partner unit's own that it shares there; the sharing unit chooses hours and conditions. */
export const addRoom = endpoint({
  name: 'bookings.addRoom',
  roles: roomKeeperRoles,
  effect: 'write',
  input: z.object({
    requestId: RequestId,
    centreId: Id,
    /** The partner unit that shares it; null for the centre's own. */
    partnerId: Id.nullable(),
    room: RoomDraft,
  }),
  output: RoomView,
})

/** `revision` is the one that was read: two who edit at once don't lose each other's change. */
export const editRoom = endpoint({
  name: 'bookings.editRoom',
  roles: roomKeeperRoles,
  effect: 'write',
  input: move.extend({ revision: z.number().int(), room: RoomDraft }),
  output: RoomView,
})

/** Bookings to come that the room's present rules wouldn't take any more: they stand until staff decide. */
export const listUnfitting = endpoint({
  name: 'bookings.listUnfitting',
  roles: roomKeeperRoles,
  effect: 'read',
  input: z.object({ roomId: RoomId }),
  output: z.object({ bookings: z.array(DeskRow.extend({ reason: z.string() })), isCut: z.boolean() }),
})

/** A time from one instant to another, ms; `to` is exclusive. */
const Period = z.object({ from: z.number().int().positive(), to: z.number().int().positive() })

export const previewClosure = endpoint({
  name: 'bookings.previewClosure',
  roles: roomKeeperRoles,
  effect: 'read',
  input: Period.extend({ roomId: RoomId }),
  output: z.object({ clashes: z.array(DeskRow), activities: z.array(RoomActivity) }),
})

/**
 * Closes a room for a time and cancels what is in its way. `expected` are the bookings that the worker has seen listed;
 * when there are others by now, nothing is done and the new list comes back. Organisers of activities there are told.
 */
export const closeRoom = endpoint({
  name: 'bookings.closeRoom',
  roles: roomKeeperRoles,
  effect: 'write',
  input: Period.extend({
    requestId: RequestId,
    roomId: RoomId,
    because: Because,
    expected: z.array(Id).max(200),
  }),
  output: z.discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('closed'),
      room: RoomView,
      cancelled: z.number(),
      activities: z.array(RoomActivity),
    }),
    z.object({
      outcome: z.literal('changed'),
      clashes: z.array(DeskRow),
      activities: z.array(RoomActivity),
    }),
  ]),
})

export const reopenRoom = endpoint({
  name: 'bookings.reopenRoom',
  roles: roomKeeperRoles,
  effect: 'write',
  input: move.extend({ closureId: Id }),
  output: RoomView,
})

/** Today's (or another day's) bookings of a centre by time. */
export const showDeskDay = endpoint({
  name: 'bookings.showDeskDay',
  roles: staffRoles,
  effect: 'read',
  input: z.object({ centreId: Id, date: CivilDate, cursor: Cursor }),
  output: pageOf(DeskRow),
})

/** What waits for staff of a unit: requests to confirm, or appeals against a no-show. */
export const listToDecide = endpoint({
  name: 'bookings.listToDecide',
  roles: staffRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId, show: z.enum(['requests', 'appeals']), cursor: Cursor }),
  output: pageOf(DeskRow),
})

export const confirmBooking = endpoint({
  name: 'bookings.confirm',
  roles: staffRoles,
  effect: 'write',
  input: move,
  output: BookingView,
})

export const declineBooking = endpoint({
  name: 'bookings.decline',
  roles: staffRoles,
  effect: 'write',
  input: move.extend({ because: Because }),
  output: BookingView,
})

/** Ticks people off a list, with why they have no code; `at` (ms) is when, for a list that was kept without a network. */
export const checkInByStaff = endpoint({
  name: 'bookings.checkInByStaff',
  roles: staffRoles,
  effect: 'write',
  input: z.object({
    requestId: RequestId,
    because: Because,
    arrivals: z
      .array(z.object({ id: Id, at: z.number().int().positive() }))
      .min(1)
      .max(50),
  }),
  output: z.object({
    results: z.array(
      z.object({ id: z.string(), booking: BookingCard.nullable(), reason: z.string().nullable() }),
    ),
  }),
})

/** What the screen at a room's door shows now, and until when (ms). The text of the QR code proves room and time. */
export const showDoorCode = endpoint({
  name: 'bookings.showDoorCode',
  roles: staffRoles,
  effect: 'read',
  input: z.object({ roomId: RoomId }),
  output: z.object({
    roomName: z.string(),
    digits: z.string(),
    qrText: z.string(),
    validUntil: z.number(),
    /** Who has the room now or next: busy or free alone. */
    current: Slot.nullable(),
  }),
})

export const settleNoShow = endpoint({
  name: 'bookings.settleNoShow',
  roles: staffRoles,
  effect: 'write',
  input: move.extend({ verdict: z.enum(['lifted', 'upheld']), because: Because }),
  output: BookingView,
})

/** The phone number in full, for the room's staff; each reading is a line in the audit log. */
export const revealContact = endpoint({
  name: 'bookings.revealContact',
  roles: staffRoles,
  effect: 'write',
  input: move,
  output: z.object({ contact: z.string().nullable() }),
})

/** Use by room and hour over one month, as counted by `asOf`; open hours are those of the room's present rules. */
export const showUse = endpoint({
  name: 'bookings.showUse',
  roles: staffRoles,
  effect: 'read',
  input: z.object({ centreId: Id, month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'core.invalid') }),
  output: z.object({ rooms: z.array(RoomUse), asOf: z.number() }),
})

export const listGroups = endpoint({
  name: 'bookings.listGroups',
  roles: staffRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId, cursor: Cursor }),
  output: pageOf(GroupView),
})

/** A leader is found by name and the last four digits of their phone, so that nobody browses residents. */
export const saveGroup = endpoint({
  name: 'bookings.saveGroup',
  roles: staffRoles,
  effect: 'write',
  input: z.object({
    requestId: RequestId,
    /** Null makes a new one. */
    id: Id.nullable(),
    unitId: UnitId,
    name: z.string().trim().min(2, 'core.too_short').max(20, 'core.too_long'),
    isActive: z.boolean(),
    keepLeaderIds: z.array(Id).max(5),
    addLeader: z
      .object({
        name: z.string().trim().min(2, 'core.too_short').max(20),
        phoneEnding: z.string().regex(/^\d{4}$/, 'core.invalid'),
      })
      .nullable(),
  }),
  output: GroupView,
})

/** Where a room's calendar (.ics) is found, below the address of the HTTP access service; null without a link. */
const FeedView = z.object({ path: z.string().nullable() })

export const showRoomFeed = endpoint({
  name: 'bookings.showRoomFeed',
  roles: roomKeeperRoles,
  effect: 'read',
  input: z.object({ roomId: RoomId }),
  output: FeedView,
})

/** A calendar link (.ics) of a room, busy or free alone; asking again replaces it, and the old one stops working. */
export const renewRoomFeed = endpoint({
  name: 'bookings.renewRoomFeed',
  roles: roomKeeperRoles,
  effect: 'write',
  input: move.extend({ isOn: z.boolean() }),
  output: FeedView,
})
