import { AppError, refuseIf } from '../../../../shared/errors'
import { createActivity } from '../../../../shared/org-life/contracts'
import type { ActivityDraft } from '../../../../shared/org-life/draft'
import { contentRefusal, occasionRefusal } from '../../../../shared/org-life/rules'
import type { ActivityOutcome } from '../../../../shared/org-life/schema'
import { bodyHash, idFor } from '../../../kit/ids'
import { auditItem, outboxOf } from '../../../kit/outbox'
import { checkText } from '../../../kit/wechat'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { inspectPdfs } from '../../pdf-files'
import { followItem } from '../following'
import { hostKeyOf } from '../ids'
import { activityBefore } from '../load'
import { ownHost, signatureOf, type Host } from '../organisers'
import { claimEntry, plannedRefusal } from '../plans/plan-entries'
import { seatsFor } from '../sign-ups/seats'
import { activities, activitySeats, type Activity } from '../store'
import { viewFor } from '../views'
import { contentOf, standsAs, timerOf, timesOf } from './activity'
import { giveUpHold, holdRoom, refuseRoom, roomWanted, type RoomWanted } from './room-holds'

export const wordsOf = ({ title, description, bring, questions, materials }: ActivityDraft): string =>
  [
    title,
    description,
    bring,
    ...questions.map(({ text }) => text),
    ...materials.map(({ name }) => name),
  ].join('\n')

export const placesFor = (capacity: number | null): Activity['places'] =>
  capacity === null ? null : { capacity, left: capacity, waiting: 0, of: 0 }

interface Making {
  id: string
  requestId: string
  body: string
  host: Host
  wanted: RoomWanted | null
  hold: Activity['hold']
  check: Activity['check']
  actor: Member
  now: number
}

type Order = {
  draft: ActivityDraft
  opens: boolean
  planned: Activity['planned']
}

async function newActivity({ draft, opens, planned }: Order, making: Making): Promise<Activity> {
  const { id, requestId, body, host, wanted, hold, check, actor, now } = making
  const { startsAt, endsAt, place, signUpUntil, ...content } = draft
  const { kind, name } = host
  const said = await contentOf(content, host, now)
  const state = opens ? ('open' as const) : ('draft' as const)
  const times = timesOf({ startsAt, endsAt, place, signUpUntil }, wanted?.room ?? null)
  const move = opens ? ('publish' as const) : ('create' as const)
  const by = signatureOf({ host, hostIds: host.ids }, actor, now)
  const audit = {
    at: now,
    memberId: actor._id,
    action: `orgLife.${move}`,
    target: id,
    unitIds: said.unitIds,
  }
  return {
    ...said,
    ...times,
    ...standsAs(state, { startsAt, check }),
    ...timerOf({ state, signUpUntil, endsAt }),
    ...(check !== 'passed' && { needsReview: true }),
    _id: id,
    revision: 1,
    bodyHash: body,
    createdBy: actor._id,
    createdAt: now,
    host: { kind, id: host.id, name },
    hostIds: host.ids,
    hostUnitIds: host.unitIds,
    hostKey: hostKeyOf(host),
    places: placesFor(draft.capacity),
    hold,
    check,
    planned,
    planId: planned?.planId ?? null,
    cancelledBecause: null,
    timeline: [{ at: now, move, requestId, memberId: actor._id, by, note: null }],
    remindedEvening: false,
    remindedHour: false,
    ...outboxOf([auditItem(requestId, audit), followItem(id, requestId)], now),
  }
}

const reused = () => new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })

/**
 * Writes a new activity and, first, its date in a plan and its empty places; a second sending finds the first one's.
 * What it claimed of the room meanwhile is given back.
 */
async function write(activity: Activity, now: number): Promise<Activity> {
  if (activity.planned && !(await claimEntry(activity.planned, activity._id, now))) {
    if (activity.hold) await giveUpHold(activity._id, activity.hold, now)
    throw new AppError({ code: 'REFUSED', reason: 'orgLife.plan_entry_used' })
  }
  if (activity.state === 'open' && activity.places) await activitySeats.insertOnce(seatsFor(activity))
  const inserted = await activities.insertOnce(activity)
  if (inserted.isNew) return activity
  const { existing } = inserted
  const { hold } = activity
  if (hold && existing.hold?.claim !== hold.claim) await giveUpHold(activity._id, hold, now)
  if (existing.bodyHash !== activity.bodyHash) throw reused()
  return existing
}

export const createHandlers = [
  on(
    createActivity,
    async ({ requestId, host: ref, ...order }, { actor, openid, now }): Promise<ActivityOutcome> => {
      const { draft, opens } = order
      const done = async (activity: Activity): Promise<ActivityOutcome> => ({
        outcome: 'done',
        activity: await viewFor({ activity, seats: null, own: null }, actor, now),
      })
      const id = idFor('activity', actor._id, requestId)
      const body = bodyHash({ ref, ...order })
      const host = await ownHost(ref, actor, now)
      const wish = {
        activityId: id,
        occasion: draft,
        headCount: draft.capacity ?? 1,
        hostUnitIds: host.unitIds,
      }
      const wanted = await roomWanted(wish)
      const reason =
        contentRefusal(draft, ref) ??
        occasionRefusal(draft, now) ??
        (await plannedRefusal(order.planned, ref, now))
      const made = wanted?.made ?? (reason === null ? null : await activities.get(id))
      if (made) {
        if (made.bodyHash !== body) throw reused()
        const before = await activityBefore(id, actor, now)
        return { outcome: 'done', activity: await viewFor(before, actor, now) }
      }
      refuseIf(reason)
      if (wanted) refuseRoom(wanted, wish, actor, now)
      const [check] = await Promise.all([
        checkText(wordsOf(draft), openid),
        inspectPdfs(draft.materials, actor._id),
      ])
      const making = { id, requestId, body, host, wanted, check, actor, now }
      if (!wanted || !opens)
        return done(await write(await newActivity(order, { ...making, hold: null }), now))
      // What may still refuse it is asked before the room is held.
      const activity = await newActivity(order, { ...making, hold: null })
      const held = await holdRoom(id, wanted, { headCount: wish.headCount, now })
      if ('nearest' in held) return { outcome: 'taken', nearest: held.nearest }
      return done(await write({ ...activity, hold: held.hold }, now))
    },
  ),
]
