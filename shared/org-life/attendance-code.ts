import { MINUTE } from '../time'
import type { AttendanceReason } from './after-reasons'

/** The code on the host's screen changes every 15 seconds. */
export const CODE_STEP = 15_000
/** So many steps are given out at once, so that the screen goes on while the network is away for two minutes. */
export const CODES_AHEAD = 8
/** Whoever scans as the code changes, or types slowly, is still there: how many steps ago count. */
const STEPS_BACK = 2
/** A screen may be a moment ahead of the server. */
const STEPS_AHEAD = 1
/** From so long before the start until its end people check in. */
export const CHECK_IN_AHEAD = 30 * MINUTE

/** What the screen shows from `from` until `until`, ms of the server's clock. */
export interface ShownCode {
  readonly digits: string
  readonly qrText: string
  readonly from: number
  readonly until: number
}

export const stepAt = (now: number): number => Math.floor(now / CODE_STEP)

/** The steps that somebody in the room can be reading now. */
export const presentSteps = (now: number): number[] =>
  Array.from({ length: STEPS_BACK + STEPS_AHEAD + 1 }, (_, index) => stepAt(now) + STEPS_AHEAD - index)

/** Digits say nothing but that they are the present ones; a scanned text says of which activity and when. */
export type AttendanceCode =
  { kind: 'digits'; digits: string } | { kind: 'scan'; activityId: string; step: number; proof: string }

/** `act.<activity>.119021936.abcdefghijklmnop`. */
export const scanText = (activityId: string, step: number, proof: string): string =>
  `act.${activityId}.${step}.${proof}`

/** Null for what no screen of an activity has ever shown. */
export function readAttendanceCode(text: string): AttendanceCode | null {
  if (/^\d{6}$/.test(text)) return { kind: 'digits', digits: text }
  const [, activityId, step, proof] = /^act\.([\w-]{1,64})\.(\d{1,12})\.([a-z2-7]{16})$/.exec(text) ?? []
  return activityId && step && proof ? { kind: 'scan', activityId, step: Number(step), proof } : null
}

/** Which activity a scanned text belongs to; null when it belongs to none. */
export function activityOfCode(text: string): string | null {
  const code = readAttendanceCode(text)
  return code?.kind === 'scan' ? code.activityId : null
}

/** Why a genuine code doesn't count now, or null when it does. */
export function stepRefusal(step: number, now: number): AttendanceReason | null {
  if (presentSteps(now).includes(step)) return null
  return step < stepAt(now) ? 'orgLife.code_stale' : 'orgLife.code_not_yet'
}

interface Times {
  readonly startsAt: number
  readonly endsAt: number
}

export const checkInTimes = ({ startsAt, endsAt }: Times): { from: number; until: number } => ({
  from: startsAt - CHECK_IN_AHEAD,
  until: endsAt,
})

/** Why nobody checks in with a code at that instant, or null when they can. */
export function windowRefusal(times: Times, at: number): AttendanceReason | null {
  const { from, until } = checkInTimes(times)
  if (at < from) return 'orgLife.check_in_too_early'
  return at > until ? 'orgLife.check_in_over' : null
}

/**
 * What a screen shows now. The phone's own clock may be wrong: `ahead` (ms) is by how much the server's was ahead of it
 * when the codes came. Null when new ones have to be fetched.
 */
export function codeToShow(
  codes: readonly ShownCode[],
  { phone, ahead }: { phone: number; ahead: number },
): ShownCode | null {
  const now = phone + ahead
  return codes.find(({ from, until }) => from <= now && now < until) ?? null
}
