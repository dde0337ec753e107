import { getCalendarFile } from '../../shared/bookings/contracts'
import { renewRoomFeed, showRoomFeed, showUse } from '../../shared/bookings/staff-contracts'
import { request } from '../support/centres'
import { feedOf } from '../support/feeds'
import { booked, newRoom } from '../support/rooms'
import { figuresOf, type Call } from './figures-of'

/** One ordinary call of each endpoint that takes bookings elsewhere: a calendar, a link, figures. */
export const bookingFileCalls: Readonly<Record<string, Call>> = {
  [getCalendarFile.name]: async (town) => {
    const { room } = await newRoom(town)
    const resident = await town.resident()
    const { id } = await booked(resident, room.id)
    return figuresOf(resident, getCalendarFile, { id })
  },
  [showRoomFeed.name]: async (town) => {
    const { room, secretary } = await newRoom(town)
    await feedOf(secretary, room.id)
    return figuresOf(secretary, showRoomFeed, { roomId: room.id })
  },
  [renewRoomFeed.name]: async (town) => {
    const { room, secretary } = await newRoom(town)
    await feedOf(secretary, room.id)
    return figuresOf(secretary, renewRoomFeed, { id: room.id, ...request(), isOn: true })
  },
  [showUse.name]: async (town) => {
    const { room, centreId, secretary } = await newRoom(town)
    await booked(await town.resident(), room.id)
    await town.settle()
    return figuresOf(secretary, showUse, { centreId, month: '2026-11' })
  },
}
