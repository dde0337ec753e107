import { bookingsExport } from '../api/bookings/figures/export-rows'
import { roomFeeds } from '../api/bookings/rooms/feeds-store'
import { bookingGroups, bookings, roomDays, rooms, waits } from '../api/bookings/store'
import { centres } from '../api/centres/centres-store'
import { appealsExport } from '../api/direct-line/figures/export-rows'
import { topics } from '../api/direct-line/figures/topics-store'
import { followers } from '../api/direct-line/ledger/followers-store'
import { appeals, messages, settings } from '../api/direct-line/store'
import { exportFiles } from '../api/exports/store'
import { comments, matters } from '../api/matters/store'
import { members } from '../api/members/store'
import { notices, questions, receipts, rounds } from '../api/notices/store'
import { attendances } from '../api/org-life/attendance/attendance-store'
import { activityFeeds } from '../api/org-life/feeds/activity-feeds-store'
import { activitiesExport } from '../api/org-life/figures/export-rows'
import { partnerQuarters } from '../api/org-life/figures/ledger-store'
import { activityPlans, calendarDays } from '../api/org-life/plans/plans-store'
import { activityRatings, activityRecords } from '../api/org-life/records/record-store'
import { activities, signUps } from '../api/org-life/store'
import { serviceItems } from '../api/windows/guides-store'
import { visits } from '../api/windows/visits-store'
import { serviceWindows, windowDays } from '../api/windows/windows-store'
import type { Documents } from '../kit/documents'
import { DOCUMENT_TAKES, drain, type Source } from '../kit/drain'
import { isTimerRun } from '../kit/identity'
import { forgetOldWindows } from '../kit/limiter'
import { describeFailure, log } from '../kit/log'
import { repairBookings } from './bookings/repair'
import { runBookingTimers } from './bookings/timers'
import { endOverdueOffers, endOverdueWaits } from './bookings/waits'
import { takeCallback } from './callbacks'
import { deliver } from './deliver'
import { giveAlarms } from './direct-line/alarms'
import { sampleTerms } from './direct-line/term-frequencies'
import { makeExports } from './exports/exports'
import { closeMatters, renewTallies } from './matters/matters'
import { runDigests } from './notices/digest'
import { runNoticeRounds } from './notices/rounds'
import { sumNotices } from './notices/tallies'
import { runNoticeTimers } from './notices/timers'
import { settlePlaces } from './org-life/places'
import { runRecordTimers } from './org-life/record-timers'
import { endQuarters } from './org-life/settle'
import { runActivityTimers } from './org-life/timers'
import { giveUpOldChecks } from './photo-checks'
import { remindConfirmers } from './reminders'
import { lookAtWindowDays } from './windows'

/** Collections whose documents carry an outbox. */
const sources = [
  members,
  appeals,
  messages,
  settings,
  followers,
  topics,
  exportFiles,
  comments,
  matters,
  centres,
  serviceItems,
  serviceWindows,
  windowDays,
  visits,
  rooms,
  bookings,
  roomFeeds,
  // After what frees a day's time, before those who are told of it.
  roomDays,
  waits,
  notices,
  receipts,
  rounds,
  questions,
  bookingGroups,
  activities,
  signUps,
  attendances,
  activityRatings,
  activityRecords,
  partnerQuarters,
  activityFeeds,
  activityPlans,
  calendarDays,
] as unknown as Documents<Source>[]
const MOST_ROUNDS = 20
/** Of the 55 that the platform gives it, so that no step is cut off. */
const RUN_SECONDS = 45

/** Delivers until nothing is due, or the run has done its share and the next one goes on; says whether it was all. */
async function drainAll(now: number, hasTimeFor: (ms: number) => boolean): Promise<boolean> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let inRound = 0
    for (const source of sources) {
      if (!hasTimeFor(DOCUMENT_TAKES)) return false
      inRound += await drain(source, deliver, { now, hasTimeFor })
    }
    if (inRound === 0) return hasTimeFor(DOCUMENT_TAKES)
  }
  return false
}

/** One task's failure must not keep the others from running; the next minute tries again. */
async function attempt<Result>(name: string, task: () => Promise<Result>): Promise<Result | null> {
  try {
    return await task()
  } catch (failure) {
    log.error({ job: name, failure: describeFailure(failure) })
    return null
  }
}

interface Ran {
  ok: boolean
  /** Of the timer's run: whether no outbox was left for the next one. */
  isAllDelivered?: boolean
}

/** The platform's timer, once a minute, and WeChat's message push. Clients can't call it. */
export async function main(event: unknown): Promise<Ran> {
  if (!isTimerRun()) {
    await takeCallback(event)
    return { ok: true }
  }
  const now = Date.now()
  const hasTimeFor = (ms: number) => Date.now() + ms <= now + RUN_SECONDS * 1000
  // The other tasks keep the other half, however many alarms a Monday morning brings.
  await attempt('giveAlarms', () => giveAlarms(now, (ms) => hasTimeFor(ms + RUN_SECONDS * 500)))
  await attempt('repairBookings', () => repairBookings(now, (ms) => hasTimeFor(ms + RUN_SECONDS * 500)))
  await attempt('closeMatters', () => closeMatters(now))
  await attempt('renewTallies', () => renewTallies(now))
  await attempt('lookAtWindowDays', () => lookAtWindowDays(now))
  await attempt('runNoticeTimers', () => runNoticeTimers(now))
  await attempt('remindConfirmers', () => remindConfirmers(now))
  await attempt('giveUpOldChecks', () => giveUpOldChecks(now))
  await attempt('forgetOldWindows', () => forgetOldWindows(now))
  await attempt('sampleTerms', () => sampleTerms(now))
  await attempt('runBookingTimers', () => runBookingTimers(now, (ms) => hasTimeFor(ms + RUN_SECONDS * 400)))
  await attempt('runActivityTimers', () => runActivityTimers(now, (ms) => hasTimeFor(ms + RUN_SECONDS * 400)))
  await attempt('settlePlaces', () => settlePlaces(now, (ms) => hasTimeFor(ms + RUN_SECONDS * 400)))
  await attempt('endOverdueOffers', () => endOverdueOffers(now))
  await attempt('endOverdueWaits', () => endOverdueWaits(now))
  await attempt('runRecordTimers', () => runRecordTimers(now, (ms) => hasTimeFor(ms + RUN_SECONDS * 400)))
  await attempt('endQuarters', () => endQuarters(now))
  const isAllDelivered = await attempt('drain', () => drainAll(now, hasTimeFor))
  const clock = () => Date.now()
  // After the outboxes, whose postings they are; a tenth is left to the tables.
  const hasRoundTime = (ms: number) => hasTimeFor(ms + RUN_SECONDS * 100)
  await attempt('runNoticeRounds', () => runNoticeRounds({ now, clock, hasTimeFor: hasRoundTime }))
  await attempt('sumNotices', () => sumNotices(now))
  await attempt('runDigests', () => runDigests({ now, clock, hasTimeFor: hasRoundTime }))
  // Last, since it may take all the time that is left.
  const exportSources = { appeals: appealsExport, bookings: bookingsExport, activities: activitiesExport }
  await attempt('makeExports', () => makeExports({ sources: exportSources, now, hasTimeFor }))
  log.info({ job: 'everyMinute', ok: true, isAllDelivered })
  return { ok: true, isAllDelivered: isAllDelivered === true }
}
