import { isReminderTimely, nextRecordTimer, type RecordTimer } from '../../../shared/org-life/after-timers'
import { activityMoves, type ActivityMove } from '../../../shared/org-life/life-cycle'
import { members } from '../../api/members/store'
import { timerOf } from '../../api/org-life/records/record-facts'
import { activityRecords, type ActivityRecord } from '../../api/org-life/records/record-store'
import { decideStep, hasStep } from '../../api/org-life/steps'
import { activities, signUps } from '../../api/org-life/store'
import { reminderOf } from '../../api/org-life/tellings-after'
import { change, type Decision } from '../../kit/change'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import { describeFailure, log } from '../../kit/log'
import { addToOutbox, type ItemOf, type OutboxItem } from '../../kit/outbox'
import { tellMany } from '../tell-many'

const PAGE = 100

function itemFor({ _id: activityId, startsAt }: ActivityRecord, what: RecordTimer): OutboxItem {
  if (what === 'lock') {
    const key = idFor('moveActivity', activityId, 'lock')
    return { key, kind: 'moveActivity', activityId, move: 'lock', by: '系统', memberId: '' }
  }
  const when = what === 'remindEvening' ? 'evening' : 'hour'
  const key = idFor('remindActivity', activityId, when, String(startsAt))
  return { key, kind: 'remindActivity', activityId, when, startsAt }
}

const doneBy = { remindEvening: 'remindedEvening', remindHour: 'remindedHour', lock: 'isLockNoted' } as const

/** Takes what is due, or passes over a reminder that comes too late to help. */
function decideTimer(record: ActivityRecord, what: RecordTimer, now: number): Decision {
  const done = { [doneBy[what]]: true }
  const helps = what === 'lock' || isReminderTimely(what, record.startsAt, now)
  const { timerAt } = timerOf({ ...record, ...done })
  const items = helps ? [itemFor(record, what)] : []
  return { changes: { ...done, timerAt: timerAt ?? command.remove(), ...addToOutbox(items, now) } }
}

const dueOf = (record: ActivityRecord, now: number): RecordTimer | null => {
  const next = nextRecordTimer(record)
  return next && next.at <= now ? next.what : null
}

async function runTimer(found: ActivityRecord, now: number): Promise<void> {
  const due = dueOf(found, now)
  await change(activityRecords, {
    from: found,
    isDone: (current) => current.timerAt === undefined || dueOf(current, now) !== due,
    decide: (current) =>
      due === null
        ? { changes: { timerAt: nextRecordTimer(current)?.at ?? command.remove() } }
        : decideTimer(current, due, now),
  })
}

/** Reminders and locks that are due, each by itself: one that fails is tried again in a minute and holds up no other. */
export async function runRecordTimers(now: number, hasTimeFor: (ms: number) => boolean): Promise<void> {
  const due = await activityRecords.find({
    where: { timerAt: command.lte(now) },
    orderBy: ['timerAt', 'asc'],
    limit: PAGE,
  })
  for (const record of due) {
    if (!hasTimeFor(500)) return
    try {
      await runTimer(record, now)
    } catch (failure) {
      log.error({ job: 'recordTimer', activity: record._id, failure: describeFailure(failure) })
    }
  }
}

/** Reminds everybody who comes, page by page; each once, whatever run it is, since the inbox takes it under its key. */
export async function remindActivity(item: ItemOf<'remindActivity'>, now: number): Promise<void> {
  const { activityId, when, startsAt } = item
  const activity = await activities.get(activityId)
  // Called off or moved since: then there is nothing, or another time, to remind of.
  if (!activity || activity.startsAt !== startsAt || activity.state === 'cancelled') return
  for (let after = ''; ;) {
    const page = await signUps.find({
      where: { activityId, list: 'coming', _id: command.gt(after) },
      orderBy: ['_id', 'asc'],
      limit: PAGE,
      fields: ['memberId'],
    })
    const recipients = await members.find({
      where: { _id: command.in(page.map(({ memberId }) => memberId)) },
      limit: PAGE,
      fields: ['openid'],
    })
    await tellMany(recipients, reminderOf(activity, when), now)
    if (page.length < PAGE) return
    after = page.at(-1)!._id
  }
}

/** Takes the activity's own state along with its record, once. */
export async function moveActivity(item: ItemOf<'moveActivity'>, now: number): Promise<void> {
  const { activityId, move, by, memberId, key } = item
  const activity = await activities.get(activityId)
  if (!activity) return
  const { from }: ActivityMove = activityMoves[move]
  await change(activities, {
    from: activity,
    isDone: (current) => hasStep(current, key) || !from.includes(current.state),
    decide: () => decideStep(move, {}, { requestId: key, memberId, by, now }),
  })
}
