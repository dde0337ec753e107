import type { Appeal } from './appeal'
import { supervisorOf, unitAbove, type NamedUnit } from './levels'

type Watched = Pick<Appeal, 'unitIds' | 'unitNames' | 'supervision'>

/** Who already watches the case, as far as it still lies below them. */
const watcherOf = ({ unitIds, supervision }: Watched): NamedUnit | null =>
  supervision && unitIds.includes(supervision.unitId)
    ? { unitId: supervision.unitId, unitName: supervision.unitName }
    : null

/** Of two of the case's units the one nearer to the district. */
const higherOf = ({ unitIds }: Watched, one: NamedUnit, other: NamedUnit): NamedUnit =>
  unitIds.indexOf(other.unitId) < unitIds.indexOf(one.unitId) ? other : one

/** Whose eye a reopened case comes under: the level above its desk, or whoever watches it already from higher up. */
export function watchedReopened(appeal: Watched, deskId: string): NamedUnit {
  const above = supervisorOf(appeal, deskId)
  return higherOf(appeal, above, watcherOf(appeal) ?? above)
}

/** Whose eye a late case comes under: the level above its desk; late under their eye, the next, up to the district. */
export function watchedOverdue(appeal: Watched, deskId: string): NamedUnit {
  const above = supervisorOf(appeal, deskId)
  const watcher = watcherOf(appeal)
  if (!watcher) return above
  return higherOf(appeal, above, unitAbove(appeal, watcher.unitId) ?? watcher)
}
