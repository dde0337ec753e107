import { audienceRefusal, type Guest } from '../../../shared/org-life/audience'
import { distanceBetween } from '../../../shared/org-life/distance'
import type { MapPoint } from '../../../shared/org-life/draft'
import type { ActivityCard, ActivityView, MySignUp, Places } from '../../../shared/org-life/schema'
import { countBefore, standingOf, stateOf } from '../../../shared/org-life/seats'
import type { SignUpState } from '../../../shared/org-life/sign-up'
import { linksTo } from '../../kit/photos'
import type { Member } from '../members/store'
import { partyReach } from '../party/membership'
import type { ActivityBefore } from './load'
import { isOrganiserOf } from './organisers'
import type { Activity, SeatsDocument, SignUp } from './store'

export const cardFields = [
  'kind',
  'title',
  'state',
  'host',
  'coHosts',
  'startsAt',
  'endsAt',
  'place',
  'audience',
  'scopeUnitId',
  'scopeName',
  'signUpUntil',
  'needsApproval',
  'isLottery',
  'places',
] as const

type CardSource = Pick<Activity, '_id' | (typeof cardFields)[number]>

export const guestOf = (actor: Member): Guest => ({ homes: actor.homes, reach: partyReach(actor) })

const knownPlaces = ({ places }: CardSource): Places | null =>
  places && { capacity: places.capacity, left: places.left, waiting: places.waiting }

/** A card says whether its viewer can come, and nothing of why anybody else could. */
export function cardOf(activity: CardSource, viewer: Member, from: MapPoint | null = null): ActivityCard {
  const { _id, place } = activity
  return {
    ...activity,
    id: _id,
    distance: from && place.point ? Math.round(distanceBetween(from, place.point)) : null,
    places: knownPlaces(activity),
    whyNot: audienceRefusal(activity, guestOf(viewer)),
  }
}

/** What is left now; a line's members are as many as wait. */
export const placesIn = ({ capacity, left, keptLeft, line }: SeatsDocument): Places => ({
  capacity,
  left: Math.max(0, left + keptLeft),
  waiting: line.length,
})

/** A sign-up's state now: what the places say, which the document follows within a minute. */
export function currentState(
  { memberId, attempt, ...signUp }: SignUp,
  seats: SeatsDocument | null,
): SignUpState {
  const standing = seats && signUp.isOpen ? standingOf(seats, memberId) : null
  return standing?.party.attempt === attempt ? stateOf(standing.as, signUp) : signUp.state
}

export function mySignUp(own: SignUp, seats: SeatsDocument | null): MySignUp {
  const { _id: id, at, guests, answers, because, memberId } = own
  const state = currentState(own, seats)
  const standing = seats && own.isOpen ? standingOf(seats, memberId) : null
  return {
    id,
    state,
    at,
    guests,
    answers,
    because,
    offeredUntil: state === 'offered' ? (standing?.until ?? own.offeredUntil) : null,
    before: seats && state === 'waiting' ? countBefore(seats, memberId) : null,
  }
}

/** The whole activity as this person sees it. */
export async function viewFor(
  { activity, seats, own }: ActivityBefore,
  viewer: Member,
  now: number,
): Promise<ActivityView> {
  const links = await linksTo(activity.materials.map(({ fileId }) => fileId))
  const { revision, unitIds, check, description, bring, questions, mostGuests, planned } = activity
  return {
    ...cardOf(activity, viewer),
    places: seats ? placesIn(seats) : knownPlaces(activity),
    revision,
    unitIds,
    check,
    description,
    bring,
    questions,
    mostGuests,
    planned,
    isOrganiser: isOrganiserOf(activity, viewer, now),
    materials: activity.materials.map(({ fileId, name }) => ({
      id: fileId,
      name,
      url: links.get(fileId) ?? null,
    })),
    draw: seats?.draw ?? null,
    cancelledBecause: activity.cancelledBecause,
    timeline: activity.timeline,
    mine: own && mySignUp(own, seats),
  }
}
