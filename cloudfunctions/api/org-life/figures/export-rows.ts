import { exportRoles } from '../../../../shared/exports/rules'
import { exportNames } from '../../../../shared/exports/schema'
import { attendanceRate } from '../../../../shared/org-life/attendance'
import { kindNames } from '../../../../shared/org-life/kinds'
import { averageStars } from '../../../../shared/org-life/record'
import { addDays, civilDate, startOfDay, type CivilDate } from '../../../../shared/time'
import { command } from '../../../kit/cloud'
import { findPage } from '../../../kit/paging'
import type { Row } from '../../../kit/sheet'
import type { ExportSource } from '../../exports/source'
import { activityRecords, type ActivityRecord } from '../records/record-store'

const PAGE_ROWS = 500

const fields = [
  'title',
  'kind',
  'hostName',
  'scopeName',
  'placeName',
  'capacity',
  'startsAt',
  'endsAt',
  'stage',
  'expected',
  'came',
  'onLeave',
  'ratings',
  'recordedAt',
] as const

type Exported = Pick<ActivityRecord, (typeof fields)[number]>

const stageNames: Record<ActivityRecord['stage'], string> = {
  toCome: '还没有举办',
  held: '已举办',
  off: '已取消',
}

// With hyphens a line may break within the date.
const dotted = (date: CivilDate): string => date.replaceAll('-', '.')

const percent = (rate: number | null): string | null => (rate === null ? null : `${rate}%`)

const rowOf = (record: Exported): Row => [
  dotted(civilDate(record.startsAt)),
  record.startsAt,
  record.endsAt,
  record.title,
  kindNames[record.kind],
  record.hostName,
  record.scopeName,
  record.placeName,
  stageNames[record.stage],
  record.capacity,
  record.expected,
  record.came,
  record.onLeave,
  percent(attendanceRate(record)),
  record.ratings.count,
  averageStars(record.ratings),
  record.recordedAt,
]

/** Activities of a unit by when they begin: sums alone, nobody's name, and nothing that tells who is a member. */
export const activitiesExport: ExportSource<'activities'> = {
  roles: exportRoles.activities,
  sheet: exportNames.activities,
  columns: [
    { header: '日期', width: 12 },
    { header: '开始', width: 18, holds: 'instants' },
    { header: '结束', width: 18, holds: 'instants' },
    { header: '活动', width: 30 },
    { header: '类型', width: 18 },
    { header: '主办', width: 26 },
    { header: '范围', width: 24 },
    { header: '地点', width: 24 },
    { header: '情况', width: 12 },
    { header: '名额', width: 8 },
    { header: '应到', width: 8 },
    { header: '实到', width: 8 },
    { header: '请假', width: 8 },
    { header: '到场率', width: 8 },
    { header: '评价人数', width: 10 },
    { header: '平均分', width: 8 },
    { header: '纪实时间', width: 18, holds: 'instants' },
  ],

  scopeUnit: ({ unitId }) => unitId,

  titleOf: ({ from, to }, { fullName }) =>
    `${exportNames.activities} ${fullName} ${dotted(from)} 至 ${dotted(to)}`,

  async page({ parameters: { unitId, from, to }, cursor }) {
    const until = startOfDay(addDays(to, 1))
    const { rows, next } = await findPage(activityRecords, {
      where: { unitIds: unitId, startsAt: command.gte(startOfDay(from)) },
      by: 'startsAt',
      direction: 'asc',
      cursor,
      fields,
      size: PAGE_ROWS,
    })
    const inPeriod = rows.filter(({ startsAt }) => startsAt < until)
    return { rows: inPeriod.map(rowOf), next: inPeriod.length < rows.length ? null : next }
  },
}
