import { documents } from '../../../kit/documents'
import type { WithOutbox } from '../../../kit/outbox'

/** A room's calendar link, `_id` = roomId. Apart from the room, so that no view of a room can give it out. */
export interface RoomFeed extends WithOutbox {
  _id: string
  revision: number
  /** What the address ends with: whoever knows it reads the calendar. Null while there is none. */
  token: string | null
  /** Requests that changed it, the newest last, at most twenty. */
  renewals: { requestId: string; isOn: boolean }[]
}

export const roomFeeds = documents<RoomFeed>('roomFeeds')
