import { AppError } from '../../../../shared/errors'
import type { HostRef, Planned } from '../../../../shared/org-life/draft'
import { arrangeRefusal } from '../../../../shared/org-life/plan'
import type { OrgLifeReason } from '../../../../shared/org-life/reasons'
import { MINUTE } from '../../../../shared/time'
import { command } from '../../../kit/cloud'
import { isSettled } from '../../bookings/settled'
import { yearOfPlan } from '../ids'
import { activities } from '../store'
import { entriesIn, planBefore } from './plan-load'
import { planEntries, type EntryClaim } from './plans-store'

const ATTEMPTS = 5

/** Why this host can't arrange anything for that date of its plan, as the plan was read; null when it can. */
export async function plannedRefusal(
  planned: Planned | null,
  host: HostRef,
  now: number,
): Promise<OrgLifeReason | null> {
  if (!planned) return null
  const year = yearOfPlan(planned.planId, host)
  if (year === null) return 'orgLife.plan_entry_missing'
  const before = await planBefore(host, year)
  return arrangeRefusal(entriesIn(before, before, now).find(({ id }) => id === planned.entryId))
}

/** Whether its activity has the date, or somebody may still be about to write it. */
async function isStanding({ activityId, at }: EntryClaim, now: number): Promise<boolean> {
  const activity = await activities.get(activityId)
  return activity ? activity.state !== 'cancelled' : !isSettled({ at }, now)
}

/**
 * Claims a date of a plan for an activity that is written next; false while another one has it. A claim that was made
 * a while ago is made young again first: of its sender and of somebody who takes it over, one wins.
 */
export async function claimEntry(
  { planId, entryId }: Planned,
  activityId: string,
  now: number,
): Promise<boolean> {
  const _id = `${planId}.${entryId}`
  const first = await planEntries.insertOnce({ _id, revision: 1, activityId, at: now })
  let known = first.isNew ? null : first.existing
  for (let tries = 0; known && tries < ATTEMPTS; tries++) {
    const isMine = known.activityId === activityId
    if (isMine && known.at > now - MINUTE) return true
    if (!isMine && (await isStanding(known, now))) return false
    const { revision } = known
    const claim = { activityId, at: now, revision: command.inc(1) }
    if (await planEntries.update({ _id, revision }, claim)) return true
    known = await planEntries.get(_id)
  }
  if (known) throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
  return true
}
