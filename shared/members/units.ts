import * as z from 'zod'
import { Level, levels, type Role } from '../roles'

export const UnitId = z.string().min(1).max(64)

/** One node of `district → subdistrict → community → grid → building → entrance`. */
export const UnitView = z.object({ id: UnitId, level: Level, name: z.string() })
export type UnitView = z.infer<typeof UnitView>

/** Where a role is held: at a level of the tree, in a partner unit, or in a party organisation. */
export type PlaceLevel = Level | 'partnerUnit' | 'partyOrg'

/** Where each role is named: a liaison's in a partner unit, a branch secretary's in a party organisation. */
export const levelOfRole = {
  entranceLeader: 'entrance',
  buildingLeader: 'building',
  gridWorker: 'grid',
  communityWorker: 'community',
  secretary: 'community',
  branchSecretary: 'partyOrg',
  partnerLiaison: 'partnerUnit',
  subdistrictOfficer: 'subdistrict',
  admin: 'district',
} as const satisfies Record<Role, PlaceLevel>

export const isUnitLevel = (place: PlaceLevel): place is Level => levels.some((level) => level === place)
