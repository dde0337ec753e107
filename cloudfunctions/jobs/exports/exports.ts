import { unfinishedStates } from '../../../shared/exports/schema'
import type { Role } from '../../../shared/roles'
import { MINUTE } from '../../../shared/time'
import { sourceOf, type ExportSources } from '../../api/exports/source'
import { exportFiles, type StoredExport } from '../../api/exports/store'
import { members, type Member } from '../../api/members/store'
import { holdsRoleAt } from '../../api/scope'
import { command } from '../../kit/cloud'
import { describeFailure, log } from '../../kit/log'
import { assemble, fail, gather, remove, tidyUp } from './steps'

/** Longer than a run may last: who takes a table after that can be sure that nobody is at it any more. */
const LEASE = 2 * MINUTE
const BATCH = 20
const MOST_ATTEMPTS = 5

interface Run {
  sources: ExportSources
  now: number
  /** Whether so many ms are left of this run. */
  hasTimeFor(ms: number): boolean
}

/** What comes next, and how long it may take (ms): 30,000 rows of 20 columns are assembled in under 5 s. */
const durations = { gather: 5_000, assemble: 20_000, tidyUp: 2_000, remove: 2_000 }
type Step = keyof typeof durations

function stepAfter({ state, isComplete, partIds, expiresAt }: StoredExport, now: number): Step | null {
  if (unfinishedStates.includes(state)) return isComplete ? 'assemble' : 'gather'
  if (partIds.length > 0) return 'tidyUp'
  return state === 'ready' && expiresAt !== null && expiresAt <= now ? 'remove' : null
}

/** The member who asked, if a role of theirs still allows it. */
async function stillEntitled(
  { memberId, unitId }: StoredExport,
  roles: readonly Role[],
  now: number,
): Promise<Member | null> {
  const member = await members.get(memberId)
  return member && (await holdsRoleAt(member, roles, unitId, now)) ? member : null
}

async function take(step: Step, current: StoredExport, { sources, now }: Run): Promise<StoredExport | null> {
  if (step === 'tidyUp') return tidyUp(current)
  if (step === 'remove') return remove(current)
  if (current.attempts > MOST_ATTEMPTS) return fail(current, 'exports.broken', now)
  const source = sourceOf(sources, current.kind)
  const member = await stillEntitled(current, source.roles, now)
  if (!member) return fail(current, 'exports.role_ended', now)
  return step === 'assemble' ? assemble(current, source, now) : gather(current, source, member, now)
}

/** Takes steps until there is none, or no time for one: then the next run goes on, after those that wait longer. */
async function advance(from: StoredExport, run: Run): Promise<void> {
  let current: StoredExport | null = from
  while (current) {
    const step = stepAfter(current, run.now)
    if (!step) return
    if (!run.hasTimeFor(durations[step])) {
      await exportFiles.update({ _id: current._id, revision: current.revision }, { timerAt: run.now })
      return
    }
    current = await take(step, current, run)
  }
}

/**
 * Takes a table for two minutes by moving its time on, so that of several runs only one is at it. A run that dies
 * loses at most one step: the table is due again when the time is over.
 */
const lease = ({ _id, revision, timerAt }: StoredExport, now: number): Promise<StoredExport | null> =>
  exportFiles.updateAndGet(
    { _id, revision, timerAt },
    { timerAt: now + LEASE, attempts: command.inc(1), revision: command.inc(1) },
  )

/** Makes the tables that were asked for, and removes files whose day is over. */
export async function makeExports(run: Run): Promise<void> {
  const due = await exportFiles.find({
    where: { timerAt: command.lte(run.now) },
    orderBy: ['timerAt', 'asc'],
    limit: BATCH,
  })
  for (const one of due) {
    if (!run.hasTimeFor(durations.gather)) return
    const taken = await lease(one, run.now)
    if (!taken) continue
    try {
      await advance(taken, run)
    } catch (failure) {
      // It is tried again when the lease is over; the others must not wait for it.
      log.error({ job: 'makeExports', export: one._id, failure: describeFailure(failure) })
    }
  }
}
