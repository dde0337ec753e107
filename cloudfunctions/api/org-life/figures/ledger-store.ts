import type { ActivityKind } from '../../../../shared/org-life/kinds'
import type { Quarter } from '../../../../shared/org-life/quarter'
import { documents } from '../../../kit/documents'
import { idFor } from '../../../kit/ids'
import type { WithOutbox } from '../../../kit/outbox'

/**
 * One entry of the points ledger (积分). Entries are added and never changed: what was given for nothing is taken back by
 * an entry of its own. `_id` = what it was earned by, whose it is, and which of the two.
 */
export interface PointsEntry {
  _id: string
  memberId: string
  /** Negative where something is taken back. */
  amount: number
  at: number
  /** What it was earned by: features to come add theirs. */
  source: 'attendance'
  sourceId: string
  title: string
  because: string
}

/**
 * That somebody came as a guest of another organisation, for the organisers of their home one. It tells who is a member:
 * nobody else ever gets to see it.
 */
export interface AttendanceReceipt {
  _id: string
  revision: number
  activityId: string
  memberId: string
  name: string
  homeOrgIds: string[]
  partnerUnitId: string | null
  quarter: Quarter
  title: string
  kind: ActivityKind
  hostName: string
  startsAt: number
  /** Taken back when the attendance was. */
  isValid: boolean
}

/** When a member last came to something that an organisation held, `_id` = the member's. */
export interface MemberPresence {
  _id: string
  revision: number
  lastCameAt: number | null
}

/** One quarter of a partner unit, `_id` = both: its liaison is told of it once it is over. */
export interface PartnerQuarter extends WithOutbox {
  _id: string
  revision: number
  partnerUnitId: string
  quarter: Quarter
  timerAt?: number
}

export const points = documents<PointsEntry>('points')
export const receipts = documents<AttendanceReceipt>('attendanceReceipts')
export const presences = documents<MemberPresence>('memberPresences')
export const partnerQuarters = documents<PartnerQuarter>('partnerQuarters')

export const receiptIdOf = (activityId: string, memberId: string): string =>
  idFor('attendanceReceipt', activityId, memberId)
