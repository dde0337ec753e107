import { presenceRefusal } from '@shared/bookings/door-code'
import { bookingMoves, type BookingMove } from '@shared/bookings/life-cycle'
import type { BookingReason } from '@shared/bookings/reasons'
import type { DeskRow } from '@shared/bookings/schema'

const { from }: BookingMove = bookingMoves.checkIn

/** Whether somebody who stands at the desk now can be ticked off for this booking. */
export function tickRefusal({ state, slot }: DeskRow, now: number): BookingReason | null {
  return from.includes(state) ? presenceRefusal(slot, { at: now, now }) : 'booking.wrong_state'
}

/** Why people who are there have no code. */
export const noCodeReasons = ['没带手机', '手机没电', '不会扫码', '门口屏幕坏了', '没有网络'] as const

/** What a day's list is narrowed to. */
export const shownDay = {
  all: '全部',
  expected: '还没到',
  there: '已到',
} as const
export type ShownDay = keyof typeof shownDay

export const isShown = ({ state }: DeskRow, show: ShownDay): boolean => {
  if (show === 'expected') return state === 'confirmed' || state === 'requested'
  return show === 'all' || state === 'checkedIn' || state === 'completed'
}

const countIn = (rows: readonly DeskRow[], show: ShownDay): number =>
  rows.filter((row) => isShown(row, show)).length

/** How the day stands: who has come, who is expected, who didn't come. `50+` while there are more to read. */
export function dayFigures(rows: readonly DeskRow[], hasMore: boolean) {
  const figure = (count: number): string => `${count}${hasMore ? '+' : ''}`
  const missed = rows.filter(({ state }) => state === 'noShow').length
  return [
    { figure: figure(countIn(rows, 'expected')), word: '还没到' },
    { figure: figure(countIn(rows, 'there')), word: '已到' },
    { figure: figure(missed), word: '没有来' },
  ]
}
