import * as z from 'zod'
import { ExportReasonName } from './reasons'

/** What can be taken home as a table. A domain that adds one adds its parameters in contracts.ts, too. */
export const ExportKind = z.enum(['appeals', 'bookings', 'activities'])
export type ExportKind = z.infer<typeof ExportKind>

export const exportNames: Record<ExportKind, string> = {
  appeals: '诉求清单',
  bookings: '预约清单',
  activities: '活动清单',
}

export const ExportState = z.enum(['waiting', 'building', 'ready', 'expired', 'failed'])
export type ExportState = z.infer<typeof ExportState>

/** States in which the timed job still has rows to gather. */
export const unfinishedStates: readonly ExportState[] = ['waiting', 'building']

/** A table somebody asked for, as they see it in their own list. */
export const ExportView = z.object({
  id: z.string(),
  kind: ExportKind,
  /** What is in it: `诉求清单 幸福里社区 2026.11.01 至 2026.11.16`. */
  title: z.string(),
  state: ExportState,
  /** Rows gathered so far; all of them once it is ready. */
  rows: z.number(),
  createdAt: z.number(),
  /** When the file is removed; null before it is there. */
  expiresAt: z.number().nullable(),
  /** Why it failed. */
  because: ExportReasonName.nullable(),
})
export type ExportView = z.infer<typeof ExportView>
