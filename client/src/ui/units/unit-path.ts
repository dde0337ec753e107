import { levels, type Level } from '@shared/roles'
import type { UnitView } from '@shared/members/units'

export const levelNames: Record<Level, string> = {
  district: '区',
  subdistrict: '街道',
  community: '社区',
  grid: '网格',
  building: '楼栋',
  entrance: '楼口',
}

/** The choices that lead to a unit of each level; people know their community and building, not their grid. */
const waysTo: Record<Level, readonly Level[]> = {
  district: ['district'],
  subdistrict: ['subdistrict'],
  community: ['community'],
  grid: ['community', 'grid'],
  building: ['community', 'building'],
  entrance: ['community', 'building', 'entrance'],
}

/** Units chosen one below the other, the widest first. */
export type UnitPath = readonly UnitView[]

/** The unit of that level at the end of the path, or null while choices are missing. */
export const unitAtEnd = (path: UnitPath, to: Level): UnitView | null =>
  path.find((unit) => unit.level === to) ?? null

/** The choices to put on screen: those made and the next one. */
export const stepsOf = (path: UnitPath, to: Level): { level: Level; chosen: UnitView | null }[] =>
  waysTo[to].slice(0, path.length + 1).map((level, index) => ({ level, chosen: path[index] ?? null }))

/** What remains of a path on the way to another level: a community stays when its grid is asked for, not its building. */
export const pathTowards = (path: UnitPath, to: Level): UnitPath => {
  const way = waysTo[to]
  const firstOther = path.findIndex((unit, index) => unit.level !== way[index])
  return firstOther === -1 ? path.slice(0, way.length) : path.slice(0, firstOther)
}

/** `幸福里社区 3号楼 2单元` */
export const pathText = (path: UnitPath): string =>
  [...path]
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
    .map((unit) => unit.name)
    .join(' ')
