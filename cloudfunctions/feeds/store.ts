import type { ActivityKind } from '../../shared/org-life/kinds'
import type { ActivityState } from '../../shared/org-life/life-cycle'
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

/** The calendar link of a unit's activities. */
interface ActivityFeed {
  _id: string
  token: string | null
}

export interface FeedUnit {
  name: string
}

/** What everybody may see of an activity in the calendar. */
export interface FeedActivity {
  _id: string
  revision: number
  kind: ActivityKind
  title: string
  state: ActivityState
  host: { name: string }
  startsAt: number
  endsAt: number
  place: { name: string; address?: string }
}

export const activityFields = [
  'revision',
  'kind',
  'title',
  'state',
  'host.name',
  'startsAt',
  'endsAt',
  'place.name',
  'place.address',
] as const

export const activityFeeds = documents<ActivityFeed>('activityFeeds')
export const activities = documents<FeedActivity>('activities')
