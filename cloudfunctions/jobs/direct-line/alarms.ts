import { alarmKey, nextAlarm } from '../../../shared/direct-line/alarms'
import { isDeskStaffed } from '../../../shared/direct-line/duty'
import { MINUTE } from '../../../shared/time'
import { takeAlarm } from '../../api/direct-line/alarm'
import type { Appeal } from '../../api/direct-line/appeal'
import { changesBetween } from '../../api/direct-line/step'
import { appeals, settings } from '../../api/direct-line/store'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import { describeFailure, log } from '../../kit/log'
import { addToOutbox } from '../../kit/outbox'

const PAGE = 50
/** What a page of them takes, ms. */
const CASE_TAKES = 2_000
/** After hours without the job several alarms of one case are due at once; beyond these, the next run goes on. */
const MOST_AT_ONCE = 5
/** How long a case that can't be changed is left alone, so that it doesn't stand before the others. */
const PUT_OFF = 5 * MINUTE

const keyOfNext = (appeal: Appeal): string | null => {
  const alarm = nextAlarm(appeal)
  return alarm && alarmKey(alarm)
}

/** Who has the nights in its community, where the alarm may have to wake whoever came on duty since. */
async function rosterFor({ nextAlarm: kind, onDuty, communityId }: Appeal, now: number) {
  const mayWake = kind === 'escalate' && onDuty === null && !isDeskStaffed(now)
  return mayWake ? ((await settings.get(communityId))?.duty ?? []) : []
}

/** Gives the alarm that was found due; when the case has moved on meanwhile, it is another one's turn. */
async function giveAlarm(appeal: Appeal, now: number): Promise<Appeal> {
  const roster = await rosterFor(appeal, now)
  return change(appeals, {
    from: appeal,
    isDone: (current) => keyOfNext(current) !== keyOfNext(appeal),
    decide(current) {
      const { next, items } = takeAlarm(current, now, roster)
      return { changes: { ...changesBetween(current, next), ...addToOutbox(items, now) } }
    },
  })
}

/** Gives all alarms of one case that are due, each by a write of its own. */
async function giveDue(appeal: Appeal, now: number): Promise<void> {
  let current = appeal
  for (let given = 0; given < MOST_AT_ONCE; given++) {
    if (current.timerAt === undefined || current.timerAt > now) return
    current = await giveAlarm(current, now)
  }
}

async function giveOrPutOff(appeal: Appeal, now: number): Promise<void> {
  try {
    await giveDue(appeal, now)
  } catch (failure) {
    log.error({ alarm: appeal.nextAlarm, appeal: appeal._id, failure: describeFailure(failure) })
    await appeals.update({ _id: appeal._id, timerAt: appeal.timerAt }, { timerAt: now + PUT_OFF })
  }
}

/** Gives every alarm whose time has come, as far as there is time; one case that can't be changed holds up no other. */
export async function giveAlarms(now: number, hasTimeFor: (ms: number) => boolean): Promise<void> {
  for (let found = PAGE; found === PAGE;) {
    const due = await appeals.find({
      where: { timerAt: command.lte(now) },
      orderBy: ['timerAt', 'asc'],
      limit: PAGE,
    })
    for (const appeal of due) {
      if (!hasTimeFor(CASE_TAKES)) return
      await giveOrPutOff(appeal, now)
    }
    found = due.length
  }
}
