import { stateNames } from '../../../../shared/bookings/life-cycle'
import { isRoomStaff } from '../../../../shared/bookings/rules'
import { minuteText } from '../../../../shared/bookings/slot'
import { exportRoles } from '../../../../shared/exports/rules'
import { exportNames } from '../../../../shared/exports/schema'
import { addDays, startOfDay, type CivilDate } from '../../../../shared/time'
import { command } from '../../../kit/cloud'
import { findPage } from '../../../kit/paging'
import type { Row } from '../../../kit/sheet'
import type { ExportSource } from '../../exports/source'
import { bookings, type Booker, type Booking } from '../store'

const PAGE_ROWS = 500

const fields = [
  'slot',
  'startsAt',
  'roomName',
  'floor',
  'centreName',
  'state',
  'booker',
  'purpose',
  'headCount',
  'seriesId',
  'enteredBy',
  'at',
  'appeal',
  'unitIds',
  'ownerId',
] as const

type Exported = Pick<Booking, (typeof fields)[number]>

// With hyphens a line may break within the date.
const dotted = (date: CivilDate): string => date.replaceAll('-', '.')

const kindNames: Record<Booker['kind'], string> = {
  person: '个人',
  guest: '个人（工作人员代办）',
  group: '团队',
  partner: '驻区单位',
}

/** A group or unit by its name; of a person only that it is one. */
const nameOf = ({ kind, name }: Booker): string | null =>
  kind === 'group' || kind === 'partner' ? name : null

const stateOf = ({ state, appeal }: Exported): string =>
  state === 'noShow' && appeal?.verdict === 'lifted' ? '没有来（已撤销记录）' : stateNames[state]

const rowOf = (booking: Exported): Row => [
  booking.centreName,
  booking.roomName,
  booking.floor || null,
  dotted(booking.slot.date),
  minuteText(booking.slot.from),
  minuteText(booking.slot.to),
  booking.slot.to - booking.slot.from,
  stateOf(booking),
  kindNames[booking.booker.kind],
  nameOf(booking.booker),
  booking.purpose,
  booking.headCount,
  booking.seriesId === null ? null : '是',
  booking.enteredBy === null ? null : '是',
  booking.at,
]

/**
 * Bookings of a unit's rooms by the time they begin: no person's name, no phone number. One that is moved while the table
 * is made may stand in it at either time.
 */
export const bookingsExport: ExportSource<'bookings'> = {
  roles: exportRoles.bookings,
  sheet: exportNames.bookings,
  columns: [
    { header: '服务中心', width: 24 },
    { header: '场地', width: 18 },
    { header: '楼层', width: 8 },
    { header: '日期', width: 12 },
    { header: '开始', width: 8 },
    { header: '结束', width: 8 },
    { header: '时长（分钟）', width: 14 },
    { header: '状态', width: 20 },
    { header: '预约方', width: 20 },
    { header: '团队或单位', width: 24 },
    { header: '用途', width: 30 },
    { header: '人数', width: 8 },
    { header: '每周预约', width: 10 },
    { header: '代约', width: 8 },
    { header: '提交时间', width: 18, holds: 'instants' },
  ],

  scopeUnit: ({ unitId }) => unitId,

  titleOf: ({ from, to }, { fullName }) =>
    `${exportNames.bookings} ${fullName} ${dotted(from)} 至 ${dotted(to)}`,

  async page({ parameters: { unitId, from, to }, cursor, member, asOf }) {
    const until = startOfDay(addDays(to, 1))
    const { rows, next } = await findPage(bookings, {
      where: { unitIds: unitId, startsAt: command.gte(startOfDay(from)) },
      by: 'startsAt',
      direction: 'asc',
      cursor,
      fields,
      size: PAGE_ROWS,
    })
    const inPeriod = rows.filter(({ startsAt }) => startsAt < until)
    return {
      rows: inPeriod.filter((booking) => booking.at <= asOf && isRoomStaff(booking, member, asOf)).map(rowOf),
      next: inPeriod.length < rows.length ? null : next,
    }
  },
}
