import type { CivilDate } from '../../shared/time'
import { documents } from '../kit/documents'

// Narrow on purpose: who books isn't even named here, so that no line of this function could give it out.

/** A room's calendar link. */
interface RoomFeed {
  _id: string
  token: string | null
}

export interface FeedRoom {
  name: string
  centreName: string
  address: string
}

interface FeedDay {
  _id: string
  roomId: string
  date: CivilDate
  live: { from: number; to: number; kind: 'booking' | 'offer' | 'activity' | 'closure' }[]
}

export const feedDayFields = ['date', 'live.from', 'live.to', 'live.kind'] as const

export const roomFeeds = documents<RoomFeed>('roomFeeds')
export const roomDays = documents<FeedDay>('roomDays')
