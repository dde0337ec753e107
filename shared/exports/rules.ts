import type { Role } from '../roles'
import { HOUR } from '../time'
import type { ExportReason } from './reasons'
import type { ExportKind, ExportView } from './schema'

/** Who may ask for a table at all. */
export const exportingRoles: readonly Role[] = [
  'gridWorker',
  'communityWorker',
  'secretary',
  'subdistrictOfficer',
  'partnerLiaison',
]

/** Whom each table is for, in the unit whose records it holds or above it; a liaison in the unit that shares its rooms. */
export const exportRoles: Record<ExportKind, readonly Role[]> = {
  appeals: ['gridWorker', 'communityWorker', 'secretary', 'subdistrictOfficer'],
  bookings: ['communityWorker', 'secretary', 'subdistrictOfficer', 'partnerLiaison'],
  activities: ['communityWorker', 'secretary', 'subdistrictOfficer'],
}

/** A file holds what its reader may see today; who needs it later asks again. */
export const KEPT_FOR = 24 * HOUR

/** More than a district's yearly cases; what Excel opens on an old office computer. */
export const MOST_ROWS = 50_000

/** So that one person's tables don't keep everybody else's waiting. */
export const MOST_UNFINISHED = 3

/** Why there is no file to give out, or null when there is one. The button and the server both ask. */
export function downloadRefusal(
  { state, expiresAt, because }: Pick<ExportView, 'state' | 'expiresAt' | 'because'>,
  now: number,
): ExportReason | null {
  if (state === 'failed') return because ?? 'exports.broken'
  if (state === 'expired') return 'exports.expired'
  if (state !== 'ready' || expiresAt === null) return 'exports.not_ready'
  return expiresAt <= now ? 'exports.expired' : null
}
