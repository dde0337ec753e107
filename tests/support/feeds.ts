import { renewRoomFeed } from '../../shared/bookings/staff-contracts'
import { request } from './centres'
import type { Community, Person } from './community'

/** The path of a room's calendar, made by whoever keeps the room. */
export async function feedOf(keeper: Person, roomId: string): Promise<string> {
  const { path } = await keeper.call(renewRoomFeed, { id: roomId, ...request(), isOn: true })
  if (path === null) throw new Error('no link was made')
  return path
}

/** What a calendar gets that follows a link. */
export const subscribe = (town: Community, path: string, method = 'GET') => town.cloud.send(method, path)
