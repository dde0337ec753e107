import { alarmKey, nextAlarm } from '../../shared/direct-line/alarms'
import { takeAlarm } from '../api/direct-line/alarm'
import type { Appeal } from '../api/direct-line/appeal'
import { changesBetween } from '../api/direct-line/step'
import { appeals } from '../api/direct-line/store'
import { change } from '../kit/change'
import { command } from '../kit/cloud'
import { describeFailure, log } from '../kit/log'
import { addToOutbox } from '../kit/outbox'

const BATCH = 50

/** Gives the alarm that was found due; when the case has moved on meanwhile, it is another one's turn. */
async function giveAlarm(appeal: Appeal, now: number): Promise<void> {
  const found = nextAlarm(appeal)
  await change(appeals, {
    from: appeal,
    isDone(current) {
      const alarm = nextAlarm(current)
      return !alarm || !found || alarmKey(alarm) !== alarmKey(found)
    },
    decide(current) {
      const { next, items } = takeAlarm(current, now)
      return { changes: { ...changesBetween(current, next), ...addToOutbox(items, now) } }
    },
  })
}

/** Gives every alarm whose time has come; one case that can't be changed doesn't hold up the others. */
export async function giveAlarms(now: number): Promise<void> {
  const due = await appeals.find({
    where: { timerAt: command.lte(now) },
    orderBy: ['timerAt', 'asc'],
    limit: BATCH,
  })
  for (const appeal of due) {
    try {
      await giveAlarm(appeal, now)
    } catch (failure) {
      log.error({ alarm: appeal.nextAlarm, appeal: appeal._id, failure: describeFailure(failure) })
    }
  }
}
