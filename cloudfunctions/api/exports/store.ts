import type { ExportReason } from '../../../shared/exports/reasons'
import type { ExportKind, ExportState } from '../../../shared/exports/schema'
import { documents } from '../../kit/documents'
import type { WithOutbox } from '../../kit/outbox'

/** A table that somebody asked for. Its id comes from them and their request, so the same tap twice is one table. */
export interface StoredExport extends WithOutbox {
  _id: string
  revision: number
  bodyHash: string
  memberId: string
  kind: ExportKind
  /** As the contract of this kind has them. */
  parameters: Record<string, unknown>
  /** The unit whose records it holds, and all its ancestors. */
  unitId: string
  unitIds: string[]
  title: string
  state: ExportState
  /** Where the source goes on; null at its beginning, and once `isComplete`. */
  cursor: string | null
  isComplete: boolean
  /** Files in storage that hold the rows so far; removed once the table is made. */
  partIds: string[]
  rows: number
  fileId: string | null
  because: ExportReason | null
  createdAt: number
  expiresAt: number | null
  /** When the timed job next has something to do with it: also how a run takes it for a while. Absent when never. */
  timerAt?: number
  /** Runs that took it since it last moved on. */
  attempts: number
}

export const exportFiles = documents<StoredExport>('exports')
