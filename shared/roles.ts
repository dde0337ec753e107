import * as z from 'zod'

/** Levels of the unit tree, from the top down. */
export const levels = ['district', 'subdistrict', 'community', 'grid', 'building', 'entrance'] as const
export const Level = z.enum(levels)
export type Level = z.infer<typeof Level>

/** The unit of that level among a record's `unitIds`, which run from the district down. */
export const unitAt = (unitIds: readonly string[], level: Level): string | undefined =>
  unitIds[levels.indexOf(level)]

export const Role = z.enum([
  'entranceLeader',
  'buildingLeader',
  'gridWorker',
  'communityWorker',
  'secretary',
  'branchSecretary',
  'partnerLiaison',
  'subdistrictOfficer',
  'admin',
])
export type Role = z.infer<typeof Role>

export const roleNames: Record<Role, string> = {
  entranceLeader: '楼口长',
  buildingLeader: '楼栋长',
  gridWorker: '网格员',
  communityWorker: '社区工作者',
  secretary: '社区书记',
  branchSecretary: '支部书记',
  partnerLiaison: '单位联络员',
  subdistrictOfficer: '街道干部',
  admin: '区级管理员',
}

/**
 * A role holds in its unit (a liaison's: partner unit; a branch secretary's: party organisation) and everything below
 * it, from `from` (inclusive) until `until` (exclusive, ms since 1970).
 */
export const RoleGrant = z.object({
  id: z.string(),
  role: Role,
  unitId: z.string(),
  unitName: z.string(),
  from: z.number(),
  until: z.number().nullable(),
})
export type RoleGrant = z.infer<typeof RoleGrant>

export const hasEnded = (grant: RoleGrant, now: number): boolean => grant.until !== null && grant.until <= now

export const isInForce = (grant: RoleGrant, now: number): boolean =>
  grant.from <= now && !hasEnded(grant, now)

/** Whether one of these roles is held, now, in one of these units (a record's `unitIds` name all its ancestors). */
export function holdsRole(
  grants: readonly RoleGrant[],
  roles: readonly Role[],
  unitIds: readonly string[],
  now: number,
): boolean {
  return grants.some(
    (grant) => roles.includes(grant.role) && unitIds.includes(grant.unitId) && isInForce(grant, now),
  )
}
