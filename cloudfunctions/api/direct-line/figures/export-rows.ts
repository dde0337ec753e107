import { kindNames } from '../../../../shared/direct-line/draft'
import { stateNames } from '../../../../shared/direct-line/life-cycle'
import { outcomeNames } from '../../../../shared/direct-line/outcome'
import { exportRoles } from '../../../../shared/exports/rules'
import { exportNames } from '../../../../shared/exports/schema'
import { addDays, startOfDay, type CivilDate } from '../../../../shared/time'
import { command } from '../../../kit/cloud'
import { findPage } from '../../../kit/paging'
import type { Row } from '../../../kit/sheet'
import type { ExportSource } from '../../exports/source'
import type { Appeal } from '../appeal'
import { appeals } from '../store'
import { relationOf, standingFields } from '../owners'

const PAGE_ROWS = 500

const fields = [
  'ticket',
  'kind',
  'categoryName',
  'isUrgent',
  'isHard',
  'state',
  'deskName',
  'place',
  'createdAt',
  'resolveBy',
  'answer',
  'rating',
  'reopenings',
  'supervision',
  ...standingFields,
] as const

// With hyphens a line may break within the date.
const dotted = (date: CivilDate): string => date.replaceAll('-', '.')

/** A table leaves the house, so of somebody's home it says the entrance and not the room. */
const placeOf = ({ place }: Pick<Appeal, 'place'>): string =>
  place.kind === 'home' ? place.label.replace(/\s+\S+$/, '') : place.label

const urgencyOf = ({ isUrgent, isHard }: Pick<Appeal, 'isUrgent' | 'isHard'>): string =>
  isUrgent ? '紧急' : isHard ? '疑难' : '一般'

const ratingOf = ({ rating }: Pick<Appeal, 'rating'>): (string | number | null)[] =>
  rating ? [rating.isSolved ? '已解决' : '没有解决', rating.result] : [null, null]

const rowOf = (appeal: Pick<Appeal, (typeof fields)[number]>): Row => [
  appeal.ticket,
  kindNames[appeal.kind],
  appeal.categoryName,
  urgencyOf(appeal),
  stateNames[appeal.state],
  appeal.deskName,
  placeOf(appeal),
  appeal.createdAt,
  appeal.resolveBy,
  appeal.answer?.at ?? null,
  appeal.answer && outcomeNames[appeal.answer.outcome],
  ...ratingOf(appeal),
  appeal.reopenings,
  appeal.supervision?.unitName ?? null,
]

/** Cases of a unit, the first filed on top: no name, no phone number, no text. */
export const appealsExport: ExportSource<'appeals'> = {
  roles: exportRoles.appeals,
  sheet: exportNames.appeals,
  columns: [
    { header: '编号', width: 14 },
    { header: '类型', width: 8 },
    { header: '类别', width: 16 },
    { header: '紧急程度', width: 10 },
    { header: '状态', width: 10 },
    { header: '主办单位', width: 18 },
    { header: '地点', width: 36 },
    { header: '提交时间', width: 18, holds: 'instants' },
    { header: '办理期限', width: 18, holds: 'instants' },
    { header: '答复时间', width: 18, holds: 'instants' },
    { header: '办理结果', width: 14 },
    { header: '居民评价', width: 10 },
    { header: '结果打分', width: 10 },
    { header: '重办次数', width: 10 },
    { header: '督办单位', width: 18 },
  ],

  scopeUnit: ({ unitId }) => unitId,

  titleOf: ({ from, to }, { fullName }) =>
    `${exportNames.appeals} ${fullName} ${dotted(from)} 至 ${dotted(to)}`,

  async page({ parameters: { unitId, from, to }, cursor, member, asOf }) {
    const until = Math.min(startOfDay(addDays(to, 1)), asOf + 1)
    const { rows, next } = await findPage(appeals, {
      where: { unitIds: unitId, createdAt: command.gte(startOfDay(from)) },
      by: 'createdAt',
      direction: 'asc',
      cursor,
      fields,
      size: PAGE_ROWS,
    })
    const inPeriod = rows.filter((appeal) => appeal.createdAt < until)
    return {
      rows: inPeriod.filter((appeal) => relationOf(appeal, member) === 'none').map(rowOf),
      next: inPeriod.length < rows.length ? null : next,
    }
  },
}
