import { AppError } from '../../../shared/errors'
import { command } from '../../kit/cloud'
import type { Changes, Filter } from '../../kit/documents'
import { addToOutbox, type OutboxItem } from '../../kit/outbox'
import { emptyDay, followed, isStale, nextPoint } from './day'
import { dayIdOf, serviceWindows, windowDays, type ServiceWindow, type WindowDay } from './windows-store'

const ATTEMPTS = 12

/** A window and one of its days, as far as anybody has used it. */
export interface WindowAndDay {
  window: ServiceWindow
  day: WindowDay | null
}

/** A window with one of its days, in one round trip. */
export async function windowAndDay(windowId: string, date: string): Promise<WindowAndDay> {
  const found = await serviceWindows.getBeside<{ days: WindowDay[] }>(windowId, {
    days: { from: windowDays.name, where: { _id: dayIdOf(windowId, date) }, limit: 1 },
  })
  if (!found) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  const { days, ...window } = found
  return { window, day: days[0] ?? null }
}

async function reread(day: WindowDay): Promise<WindowDay> {
  const current = await windowDays.get(day._id)
  if (!current) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  return current
}

/** With other hours the timed job looks at a day at other times; what is due already stays due. */
export function timerFor(day: WindowDay, bands: WindowDay['bands'], now: number): Changes {
  const next = nextPoint({ date: day.date, bands }, now)
  return next === null ? {} : { timerAt: Math.min(day.timerAt ?? next, next) }
}

/** The day, there and with the hours that its window has now: the first to need it makes it so. */
export async function readyDay(
  { window, day: known }: WindowAndDay,
  date: string,
  now: number,
): Promise<WindowDay> {
  let day = known
  if (!day) {
    const made = emptyDay(window, date, now)
    const inserted = await windowDays.insertOnce(made)
    day = inserted.isNew ? made : inserted.existing
  }
  for (let tries = 0; tries < ATTEMPTS && isStale(day, window); tries++) {
    const { bands, desks, unitIds, ...parts } = followed(day, window)
    const changed = await windowDays.updateAndGet(
      { _id: day._id, revision: day.revision },
      {
        ...parts,
        bands: command.set(bands),
        desks: command.set(desks),
        unitIds: command.set(unitIds),
        ...timerFor(day, bands, now),
        revision: command.inc(1),
      },
    )
    day = changed ?? (await reread(day))
  }
  return day
}

export interface DayDecision {
  /** Everything the change rests on: the ticket's state, a place that is left, a desk that is free. */
  onlyIf: Filter
  changes: Changes
  items: OutboxItem[]
}

interface DayChange {
  /** Whether this very request has already changed it. */
  isDone(current: WindowDay): boolean
  /** Throws the refusal when a rule gives one. */
  decide(current: WindowDay): DayDecision
  now: number
}

/**
 * Changes a day by one conditional write on what the change rests on, not on the whole day's revision: those who take
 * places, arrive and are called at the same time don't stand in each other's way. When the condition is gone it reads
 * again, and the rule decides on what is there.
 */
export async function changeDay(from: WindowDay, { isDone, decide, now }: DayChange): Promise<WindowDay> {
  let day = from
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    if (isDone(day)) return day
    const { onlyIf, changes, items } = decide(day)
    const changed = await windowDays.updateAndGet(
      { ...onlyIf, _id: day._id },
      { ...changes, revision: command.inc(1), ...addToOutbox(items, now) },
    )
    if (changed) return changed
    day = await reread(day)
  }
  throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
}

/** The beginning of a request's id: enough to know it again among those of one ticket. */
export const markOf = (requestId: string): string => requestId.slice(0, 13)
