import * as z from 'zod'
import { Level, type Role } from '../roles'

export const UnitId = z.string().min(1).max(64)

/** One node of `district → subdistrict → community → grid → building → entrance`. */
export const UnitView = z.object({ id: UnitId, level: Level, name: z.string() })
export type UnitView = z.infer<typeof UnitView>

/**
 * The level of unit on which each role is named. A branch secretary hangs under a community; so does a liaison, whose
 * own unit is a partner unit there.
 */
export const levelOfRole = {
  entranceLeader: 'entrance',
  buildingLeader: 'building',
  gridWorker: 'grid',
  communityWorker: 'community',
  secretary: 'community',
  branchSecretary: 'community',
  partnerLiaison: 'community',
  subdistrictOfficer: 'subdistrict',
  admin: 'district',
} as const satisfies Record<Role, Level>
