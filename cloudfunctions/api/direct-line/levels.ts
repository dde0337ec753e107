import type { Role } from '../../../shared/roles'
import type { RoleHolders } from '../../kit/outbox'
import type { Appeal } from './appeal'

type Scoped = Pick<Appeal, 'unitIds' | 'unitNames'>

export interface NamedUnit {
  unitId: string
  unitName: string
}

const rolesByDepth: readonly (readonly Role[])[] = [
  ['admin'],
  ['subdistrictOfficer'],
  ['communityWorker', 'secretary'],
  ['gridWorker'],
]

const namedAt = ({ unitIds, unitNames }: Scoped, depth: number): NamedUnit | null =>
  unitIds[depth] === undefined ? null : { unitId: unitIds[depth], unitName: unitNames[depth] ?? '' }

/** The unit one level above one of the case's units; null at the top. */
export const unitAbove = (appeal: Scoped, unitId: string): NamedUnit | null =>
  namedAt(appeal, appeal.unitIds.indexOf(unitId) - 1)

/** Whose eye is on a desk: the level above it, or its own at the top. */
export const supervisorOf = (appeal: Scoped, deskId: string): NamedUnit =>
  unitAbove(appeal, deskId) ?? namedAt(appeal, 0)!

/** Those at a desk; where nobody holds a role in it, those of the next level above. */
export function holdersAt({ unitIds }: Pick<Appeal, 'unitIds'>, unitId: string): RoleHolders[] {
  const depth = unitIds.indexOf(unitId)
  return unitIds
    .slice(0, depth + 1)
    .map((id, level) => ({ roles: rolesByDepth[level] ?? [], unitId: id }))
    .filter(({ roles }) => roles.length > 0)
    .reverse()
}

/** The heads of a unit who supervise: at a community its secretary alone. */
export function supervisorsAt(appeal: Pick<Appeal, 'unitIds'>, unitId: string): RoleHolders[] {
  return holdersAt(appeal, unitId).map((holders) =>
    holders.roles.includes('secretary') ? { ...holders, roles: ['secretary'] } : holders,
  )
}
