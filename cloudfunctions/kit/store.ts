import { documents } from './documents'
import type { AuditLine, Count } from './outbox'

/** The figures of one unit and one month; `_id` is `unitId.month`. */
export interface CounterRow {
  _id: string
  unitId: string
  /** The unit and all above it, so that a higher level sums the rows of one depth below it. */
  unitIds: readonly string[]
  /** 1 district, 2 subdistrict, 3 community, 4 grid. */
  depth: number
  month: string
  figures: Record<string, number>
  /** When something was last added here, ms. */
  countedAt?: number
}

/** One person's writes in ten minutes. */
interface RateWindow {
  _id: string
  count: number
  requests: string[]
  /** For the job that removes old windows. */
  expiresAt: number
}

/** How common pairs of characters are in a collection's scope; `_id` is `collection.scopeId`. */
interface TermFrequencies {
  _id: string
  counts: Record<string, number>
  sampledAt: number
}

export const auditLines = documents<AuditLine & { _id: string }>('audit')
export const counterRows = documents<CounterRow>('counters')
export const counterEntries = documents<Count & { _id: string }>('counterEntries')
export const rateWindows = documents<RateWindow>('rateWindows')
export const termFrequencies = documents<TermFrequencies>('termFrequencies')
