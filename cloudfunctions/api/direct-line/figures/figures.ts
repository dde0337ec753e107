import { markOf, type Figures } from '../../../../shared/direct-line/figures'
import {
  listFigureCases,
  listPublicFigureCases,
  showFigures,
} from '../../../../shared/direct-line/public-contracts'
import { handlerRoles } from '../../../../shared/direct-line/rules'
import { AppError } from '../../../../shared/errors'
import { Role } from '../../../../shared/roles'
import { MINUTE } from '../../../../shared/time'
import { command } from '../../../kit/cloud'
import { findPage } from '../../../kit/paging'
import type { Member } from '../../members/store'
import { unitOf, unitsOf, type Unit } from '../../members/units-store'
import { on } from '../../on'
import { holdsRoleAt, requireRole } from '../../scope'
import { figureRows, monthsUpTo, sumsByMonth, sumsByPart } from './figures-read'
import { publicCardFields, publicCardOf } from '../ledger/ledger'
import { publicAppeals } from '../ledger/ledger-store'
import { relationOf, standingFields } from '../owners'
import { unitsDownFrom } from '../desk/scopes'
import { appeals, categoriesIn, settings } from '../store'
import { cardFields, cardOf } from '../cards'

const livesIn = ({ homes }: Member, { communityId }: Unit): boolean =>
  communityId !== null && homes.some((home) => home.communityId === communityId && home.state !== 'declined')

/** Figures are for residents of that community, and for those who hold a role there or above. */
async function unitForFigures(unitId: string, actor: Member, now: number): Promise<Unit> {
  const unit = await unitOf(unitId, now)
  if (!unit) throw new AppError({ code: 'NOT_FOUND', reason: 'appeal.unit_unknown' })
  if (livesIn(actor, unit) || (await holdsRoleAt(actor, Role.options, unitId, now))) return unit
  throw new AppError({ code: 'FORBIDDEN', reason: 'appeal.figures_elsewhere' })
}

const REMEMBERED_FOR = 10 * MINUTE
let remembered: { names: ReadonlyMap<string, string>; until: number } | null = null

/** Names of subjects, which an instance remembers for ten minutes. */
async function categoryNames(now: number): Promise<ReadonlyMap<string, string>> {
  if (remembered && now < remembered.until) return remembered.names
  const categories = categoriesIn(await settings.get('directLine'))
  const names = new Map(categories.map(({ id, name }) => [id, name]))
  remembered = { names, until: now + REMEMBERED_FOR }
  return names
}

/** The ids that figures of this kind are about: `category:lift` → `lift`. */
const namedBy = (kind: 'category' | 'place', sums: readonly { figures: Figures }[]): string[] => {
  const figures = sums.flatMap((row) => Object.keys(row.figures))
  const prefix = `${kind}:`
  return [
    ...new Set(figures.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))),
  ]
}

export const figureHandlers = [
  on(showFigures, async ({ unitId, upTo, months }, { actor, now }) => {
    const unit = await unitForFigures(unitId, actor, now)
    const period = { months: monthsUpTo(upTo, months) }
    const [counted, subjects] = await Promise.all([figureRows(unit, period, actor), categoryNames(now)])
    const rows = sumsByMonth(counted, unit, period)
    const parts = sumsByPart(counted, unit, period)
    const placeIds = namedBy('place', [...rows, ...parts])
    const found = await unitsOf([...placeIds, ...parts.map((part) => part.unitId)], now)
    const unitName = (id: string) => found.find(({ _id }) => _id === id)?.name ?? ''
    const categories = namedBy('category', [...rows, ...parts]).map((id) => ({
      id,
      name: subjects.get(id) ?? '其他',
    }))
    return {
      unitName: unit.name,
      asOf: Math.max(0, ...counted.map(({ countedAt }) => countedAt ?? 0)) || now,
      rows,
      parts: parts.map((part) => ({ ...part, unitName: unitName(part.unitId) })),
      categories,
      places: placeIds.map((id) => ({ id, name: unitName(id) })),
    }
  }),

  on(listFigureCases, async ({ unitId, month, figure, cursor }, { actor, now }) => {
    await requireRole(actor, handlerRoles, unitId, now)
    const counting = await unitsDownFrom(unitId, now)
    const marks = counting.map(({ _id }) => markOf(_id, month, figure))
    const { rows, next } = await findPage(appeals, {
      where: { marks: marks.length === 1 ? marks[0] : command.in(marks) },
      by: 'createdAt',
      direction: 'desc',
      cursor,
      fields: [...cardFields, ...standingFields],
    })
    return { items: rows.filter((appeal) => relationOf(appeal, actor) === 'none').map(cardOf), next }
  }),

  on(listPublicFigureCases, async ({ unitId, month, figure, cursor }, { actor, now }) => {
    const { _id } = await unitForFigures(unitId, actor, now)
    const { rows, next } = await findPage(publicAppeals, {
      where: { tags: markOf(_id, month, figure) },
      by: 'updatedAt',
      direction: 'desc',
      cursor,
      fields: publicCardFields,
    })
    return { items: rows.map(publicCardOf), next }
  }),
]
