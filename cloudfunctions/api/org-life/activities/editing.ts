import { AppError, refuseIf } from '../../../../shared/errors'
import { cancelActivity, editActivity } from '../../../../shared/org-life/contracts'
import type { ActivityContent, Occasion } from '../../../../shared/org-life/draft'
import { contentRefusal, moveRefusal, occasionRefusal } from '../../../../shared/org-life/rules'
import { command } from '../../../kit/cloud'
import type { Changes } from '../../../kit/documents'
import { idFor } from '../../../kit/ids'
import type { OutboxItem } from '../../../kit/outbox'
import { checkText } from '../../../kit/wechat'
import { on } from '../../on'
import { inspectPdfs } from '../../pdf-files'
import { ownActivity } from '../load'
import type { Host } from '../organisers'
import { resize, syncSeats } from '../sign-ups/seats'
import { hasRequest, takeStep } from '../steps'
import { type Activity, type SeatsDocument } from '../store'
import { viewFor } from '../views'
import { contentOf, standsAs, timesOf } from './activity'
import { placesFor, wordsOf } from './create'
import { occasionOf } from './opening'
import { giveUpHold, giveUpItem, roomWanted } from './room-holds'

/** How places are given out: what nobody may change once somebody has signed up by it. */
const waysOf = ({
  isLottery,
  needsApproval,
  audience,
}: Pick<Activity, 'isLottery' | 'needsApproval' | 'audience'>) =>
  JSON.stringify([isLottery, needsApproval, audience.reserved])

/** Why what is published can't be changed to that, or nothing when it can. */
function refuseNewWays(activity: Activity, content: ActivityContent, seats: SeatsDocument | null): void {
  const isSame =
    waysOf(activity) === waysOf(content) && (content.capacity === null) === (activity.places === null)
  if (activity.state !== 'draft' && !isSame) refuseIf('orgLife.people_signed_up')
  const taken = seats && seats.capacity - seats.left - seats.keptLeft
  if (taken !== null && content.capacity !== null && content.capacity < taken) {
    refuseIf('orgLife.too_few_places')
  }
}

const asHost = ({ host, hostIds, hostUnitIds }: Activity): Host => ({
  ...host,
  ids: hostIds,
  unitIds: hostUnitIds,
})

/** Objects and lists are put in the place of the old ones, never merged into them. */
const replacing = (fields: Record<string, unknown>): Changes =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, command.set(value)]))

type Times = ReturnType<typeof timesOf>

/** A draft's time and place, which hold nothing yet. */
async function draftedTimes(activity: Activity, occasion: Occasion | null): Promise<Partial<Times>> {
  if (!occasion) return {}
  if (activity.state !== 'draft') throw new AppError({ code: 'REFUSED', reason: 'orgLife.wrong_state' })
  const wanted = await roomWanted({
    activityId: activity._id,
    occasion,
    headCount: 1,
    hostUnitIds: activity.hostUnitIds,
  })
  return timesOf(occasion, wanted?.room ?? null)
}

export const editingHandlers = [
  on(editActivity, async ({ id, requestId, content, occasion }, caller) => {
    const { actor, openid, now } = caller
    const before = await ownActivity(id, actor, now)
    const { activity, seats } = before
    const request = { move: 'edit' as const, requestId, said: { content, occasion } }
    if (hasRequest(activity, request)) return viewFor(before, actor, now)
    refuseIf(moveRefusal(activity, 'edit', true, now) ?? contentRefusal(content, activity.host))
    if (occasion) refuseIf(occasionRefusal(occasion, now))
    refuseNewWays(activity, content, seats)
    const [check, said, times] = await Promise.all([
      checkText(wordsOf({ ...content, ...(occasion ?? occasionOf(activity)) }), openid),
      contentOf(content, asHost(activity), now),
      draftedTimes(activity, occasion),
      inspectPdfs(content.materials, actor._id),
    ])
    const { capacity } = content
    const resized =
      seats && capacity !== null && capacity !== seats.capacity
        ? await resize(seats, { capacity, requestId }, now)
        : seats
    const changed = await takeStep(activity, { ...request, caller }, (current) => {
      const startsAt = times.startsAt ?? current.startsAt
      return {
        changes: {
          ...replacing({ ...said, ...times }),
          ...standsAs(current.state, { startsAt, check }),
          check,
          needsReview: check === 'passed' ? command.remove() : true,
          ...(current.state === 'draft' && { places: command.set(placesFor(capacity)) }),
        },
      }
    })
    return viewFor({ ...before, activity: changed, seats: resized }, actor, now)
  }),

  on(cancelActivity, async ({ id, requestId, because }, caller) => {
    const { actor, now } = caller
    const before = await ownActivity(id, actor, now)
    const request = { move: 'cancel' as const, requestId, said: because }
    const cancelled = await takeStep(before.activity, { ...request, caller }, (current) => {
      const items: OutboxItem[] =
        current.state === 'draft'
          ? []
          : [
              ...giveUpItem(id, current.hold, requestId),
              { key: idFor('syncSeats', id, requestId), kind: 'syncSeats', activityId: id },
              {
                key: idFor('tellActivity', id, requestId),
                kind: 'tellActivity',
                activityId: id,
                what: 'cancelled',
                note: because,
              },
            ]
      return {
        note: because,
        changes: {
          ...standsAs('cancelled', current),
          cancelledBecause: because,
          hold: null,
          timerAt: command.remove(),
        },
        items,
      }
    })
    const { hold } = before.activity
    if (hold) await giveUpHold(id, hold, now)
    if (before.seats) await syncSeats(cancelled, now)
    return viewFor({ ...before, activity: cancelled }, actor, now)
  }),
]
