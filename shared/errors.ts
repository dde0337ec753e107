import { centreReasons } from './centres/reasons'
import { bookingReasons } from './bookings/reasons'
import { coreReasons } from './reasons'
import { directLineReasons } from './direct-line/reasons'
import { exportReasons } from './exports/reasons'
import { matterReasons } from './matters/reasons'
import { memberReasons } from './members/reasons'
import { orgLifeAfterReasons } from './org-life/after-reasons'
import { orgLifeReasons } from './org-life/reasons'
import { partyReasons } from './party/reasons'
import { windowReasons } from './windows/reasons'
import { noticeReasons } from './notices/reasons'

/** Every reason for a refusal, with the sentence a person reads. One line here per domain. */
export const sentences = {
  ...coreReasons,
  ...memberReasons,
  ...partyReasons,
  ...directLineReasons,
  ...exportReasons,
  ...matterReasons,
  ...centreReasons,
  ...windowReasons,
  ...bookingReasons,
  ...noticeReasons,
  ...orgLifeReasons,
  ...orgLifeAfterReasons,
} as const

export type Reason = keyof typeof sentences

/**
 * What kind of refusal it is, for a program; the reason is for a person.
 * INVALID input · UNAUTHENTICATED no identity · FORBIDDEN wrong role · NOT_FOUND or out of scope · REFUSED by a rule ·
 * CONFLICT somebody else was first · TOO_MANY rate limited · UNAVAILABLE try again · INTERNAL a bug.
 */
export type ErrorCode =
  | 'INVALID'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'REFUSED'
  | 'CONFLICT'
  | 'TOO_MANY'
  | 'UNAVAILABLE'
  | 'INTERNAL'

export interface Refusal {
  code: ErrorCode
  reason: Reason
  /** For INVALID: the path of each wrong field (`place.text`, `photos.2`) and why. */
  fields?: Record<string, Reason>
}

/** A refusal that is expected: it travels to the person as data, never as a thrown string. */
export class AppError extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(`${refusal.code} ${refusal.reason}`)
    this.name = 'AppError'
    this.refusal = refusal
  }
}

/** Throws the refusal that a rule gave; does nothing when the rule gave none. */
export function refuseIf(reason: Reason | null): void {
  if (reason !== null) throw new AppError({ code: 'REFUSED', reason })
}

/** What travels back from `api`; `now` lets a phone with a wrong clock show the right time left. */
export type Envelope<Data> =
  { ok: true; data: Data; now: number } | { ok: false; error: Refusal; now: number }
