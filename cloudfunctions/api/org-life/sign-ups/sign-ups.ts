import { AppError, refuseIf } from '../../../../shared/errors'
import { isOfGroup } from '../../../../shared/org-life/audience'
import { cancelSignUp, signUp, takeOffer } from '../../../../shared/org-life/contracts'
import { cancelRefusal, formRefusal, signUpRefusal } from '../../../../shared/org-life/rules'
import { standingOf, stateOf, type Party } from '../../../../shared/org-life/seats'
import { maskPhone } from '../../../../shared/personal'
import { change } from '../../../kit/change'
import { command } from '../../../kit/cloud'
import { bodyHash, idFor } from '../../../kit/ids'
import { addToOutbox, type OutboxItem } from '../../../kit/outbox'
import { hasSaved, requestsWith, savedAs } from '../../bookings/saved'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { signUpIdOf } from '../ids'
import { activityBefore, type ActivityBefore } from '../load'
import { signUps, type Activity, type SeatsDocument, type SignUp } from '../store'
import { currentState, guestOf, viewFor } from '../views'
import { releasePlaces, takeOffered } from './seats'
import { standsAs } from './sign-up-standing'
import { takePlaces } from './taking-places'

interface Form {
  guests: string[]
  answers: Record<string, string>
}

interface Writing extends Form {
  activity: Activity
  seats: SeatsDocument
  attempt: number
  actor: Member
  request: { id: string; body: string }
  now: number
}

/** The sign-up that stands on the places just taken. */
function signUpOf({ activity, seats, attempt, actor, guests, answers, request, now }: Writing): SignUp {
  const { _id: activityId, startsAt, endsAt, needsApproval } = activity
  const standing = standingOf(seats, actor._id)
  const state = stateOf(standing?.as ?? 'waiting', { needsApproval, state: null })
  return {
    _id: signUpIdOf(activityId, actor._id),
    revision: 1,
    activityId,
    memberId: actor._id,
    name: actor.name,
    maskedPhone: actor.phone && maskPhone(actor.phone),
    guests,
    answers,
    size: 1 + guests.length,
    attempt,
    ...standsAs(state),
    needsApproval,
    at: now,
    startsAt,
    endsAt,
    offeredUntil: standing?.until ?? null,
    because: null,
    requests: [savedAs(request.id, request.body)],
    outbox: [],
  }
}

const alreadySignedUp = () => new AppError({ code: 'REFUSED', reason: 'orgLife.already_signed_up' })

/** Writes it, or in the place of one that had ended; another request's, which was faster, is kept. */
async function write(made: SignUp, own: SignUp | null, { id, body }: Writing['request']): Promise<SignUp> {
  if (!own) {
    const inserted = await signUps.insertOnce(made)
    if (inserted.isNew || hasSaved(inserted.existing, id, body))
      return inserted.isNew ? made : inserted.existing
    throw alreadySignedUp()
  }
  const { _id, revision: _, outbox: __, requests: ___, guests, answers, ...fields } = made
  const again = await signUps.updateAndGet(
    { _id, revision: own.revision },
    {
      ...fields,
      guests: command.set(guests),
      answers: command.set(answers),
      requests: requestsWith(id, body),
      revision: command.inc(1),
    },
  )
  if (again) return again
  const current = await signUps.get(_id)
  if (current && hasSaved(current, id, body)) return current
  throw alreadySignedUp()
}

/** The party that asks for places: how many, and whether those kept for some are for it. */
function partyOf(
  activity: Activity,
  actor: Member,
  { guests }: Form,
  numbered: { attempt: number; now: number },
): Party {
  const { reserved } = activity.audience
  const mayUseKept = reserved !== null && isOfGroup(reserved.group, activity, guestOf(actor))
  return {
    by: actor._id,
    size: 1 + guests.length,
    attempt: numbered.attempt,
    at: numbered.now,
    ...(mayUseKept && { mayUseKept }),
  }
}

export const releaseItem = ({ activityId, memberId, attempt }: SignUp): OutboxItem => ({
  key: idFor('releasePlaces', activityId, memberId, String(attempt)),
  kind: 'releasePlaces',
  activityId,
  memberId,
  attempt,
})

const notSignedUp = () => new AppError({ code: 'REFUSED', reason: 'orgLife.not_signed_up' })

/** Gives back the places of a sign-up that has just ended. */
export async function giveBack(seats: SeatsDocument | null, ended: SignUp, now: number): Promise<void> {
  if (seats && !ended.isOpen) await releasePlaces(seats, { by: ended.memberId, attempt: ended.attempt }, now)
}

/** Ends one's own sign-up, whatever it has come to, once. */
function endOwn({ activity, seats, own }: ActivityBefore & { own: SignUp }, requestId: string, now: number) {
  const body = bodyHash('cancel')
  return change(signUps, {
    from: own,
    isDone: (current) => hasSaved(current, requestId, body),
    decide(current) {
      refuseIf(cancelRefusal(activity, currentState(current, seats), now))
      return {
        changes: {
          ...standsAs('cancelled'),
          offeredUntil: null,
          requests: requestsWith(requestId, body),
          ...addToOutbox([releaseItem(current)], now),
        },
      }
    },
  })
}

export const signUpHandlers = [
  on(signUp, async ({ id, requestId, confirmsAges, ...form }, { actor, now }) => {
    const before = await activityBefore(id, actor, now)
    const { activity, own } = before
    const request = { id: requestId, body: bodyHash(form) }
    if (own && hasSaved(own, request.id, request.body)) return viewFor(before, actor, now)
    const guest = guestOf(actor)
    refuseIf(signUpRefusal({ ...activity, hasPlaces: activity.places !== null }, guest, now))
    if (own?.isOpen) throw alreadySignedUp()
    refuseIf(formRefusal(activity, { ...form, confirmsAges }))
    const attempt = (own?.attempt ?? 0) + 1
    const seats = await takePlaces(before.seats, partyOf(activity, actor, form, { attempt, now }), now)
    const made = signUpOf({ ...form, activity, seats, attempt, actor, request, now })
    return viewFor({ activity, seats, own: await write(made, own, request) }, actor, now)
  }),

  // The sign-up first: from then on nobody offers it anything, whatever becomes of the second write.
  on(cancelSignUp, async ({ id, requestId }, { actor, now }) => {
    const before = await activityBefore(id, actor, now)
    const { own, seats } = before
    if (!own) throw notSignedUp()
    const ended = await endOwn({ ...before, own }, requestId, now)
    await giveBack(seats, ended, now)
    return viewFor(await activityBefore(id, actor, now), actor, now)
  }),

  on(takeOffer, async ({ id, requestId }, { actor, now }) => {
    const before = await activityBefore(id, actor, now)
    const { activity, own, seats: read } = before
    const body = bodyHash('takeOffer')
    if (!own || !read) throw notSignedUp()
    if (hasSaved(own, requestId, body)) return viewFor(before, actor, now)
    if (activity.state === 'cancelled') refuseIf('orgLife.cancelled')
    if (!own.isOpen) throw notSignedUp()
    const seats = await takeOffered(read, actor._id, now)
    const taken = await change(signUps, {
      from: own,
      isDone: (current) => hasSaved(current, requestId, body),
      decide(current) {
        if (!current.isOpen) throw notSignedUp()
        const state = stateOf('seated', current)
        return {
          changes: { ...standsAs(state), offeredUntil: null, requests: requestsWith(requestId, body) },
        }
      },
    })
    return viewFor({ activity, seats, own: taken }, actor, now)
  }),
]
