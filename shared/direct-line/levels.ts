import { levels, type Level } from '../roles'
import type { Concerns } from './draft'
import type { DirectLineReason } from './reasons'

/** Where a case lies and who leads it. */
export interface LevelledFacts {
  readonly unitIds: readonly string[]
  readonly deskId: string
  readonly concerns: Concerns
}

const deskLevels: readonly Level[] = ['subdistrict', 'community', 'grid']

/** The level that a desk sends down to; null at the grid, below which nobody has one. */
export function deskLevelBelow(level: Level | undefined): Level | null {
  const below = level && levels[levels.indexOf(level) + 1]
  return below && deskLevels.includes(below) ? below : null
}

/**
 * Why the case can't be sent down to that unit, or null when it can: any desk below its own, but a case that concerns
 * somebody in charge stays above them.
 */
export function sendDownRefusal(
  { unitIds, deskId, concerns }: LevelledFacts,
  target: { readonly unitIds: readonly string[]; readonly level: Level },
): DirectLineReason | null {
  const targetId = target.unitIds.at(-1)!
  const isBelow = targetId !== deskId && target.unitIds.includes(deskId)
  if (!isBelow || !deskLevels.includes(target.level)) return 'appeal.unit_not_below'
  return concerns !== 'nobody' && !unitIds.includes(targetId) ? 'appeal.unit_not_below' : null
}

/** Why that unit can't assist, or null when it can: one of the subdistrict, or a partner of the case's own units. */
export function assistRefusal(
  { unitIds, concerns }: Pick<LevelledFacts, 'unitIds' | 'concerns'>,
  unit: { readonly id: string; readonly unitIds: readonly string[]; readonly isPartner: boolean },
): DirectLineReason | null {
  const lowest = unit.unitIds.at(-1) ?? ''
  if (unit.isPartner) return unitIds.includes(lowest) ? null : 'appeal.assist_outside'
  const isNear = unitIds.includes(unit.id) || unit.unitIds.includes(unitIds[1] ?? unitIds[0] ?? '')
  if (concerns !== 'nobody') return unitIds.includes(unit.id) ? null : 'appeal.assist_outside'
  return isNear ? null : 'appeal.assist_outside'
}
