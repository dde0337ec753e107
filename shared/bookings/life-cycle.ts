import * as z from 'zod'

export const BookingState = z.enum([
  'requested',
  'confirmed',
  'declined',
  'checkedIn',
  'completed',
  'cancelled',
  'noShow',
])
export type BookingState = z.infer<typeof BookingState>

export const stateNames: Record<BookingState, string> = {
  requested: '等待确认',
  confirmed: '已约好',
  declined: '没有通过',
  checkedIn: '已签到',
  completed: '已结束',
  cancelled: '已取消',
  noShow: '没有来',
}

/** States in which a booking holds its room: nobody else gets this time. */
export const holdingStates: readonly BookingState[] = ['requested', 'confirmed', 'checkedIn']
export const holdsRoom = (state: BookingState): boolean => holdingStates.includes(state)

/** States in which its time on the room's day stays its own, past use included. */
export const keepsHold = (state: BookingState): boolean => holdsRoom(state) || state === 'completed'

/** Whether it counts towards quotas: all but what was given back before its time. */
export const countsInWeek = (state: BookingState): boolean => state !== 'cancelled' && state !== 'declined'

/** Who makes a move: whoever booked, the room's staff, or the timed job. */
export type BookingParty = 'booker' | 'staff' | 'timer'

export interface BookingMove {
  readonly from: readonly BookingState[]
  /** Null leaves the state as it is. */
  readonly to: BookingState | null
  readonly by: readonly BookingParty[]
  /** What the button says. */
  readonly label: string
  /** What the timeline says happened. */
  readonly done: string
}

/** Every step a booking can take. Buttons and server read the same rows. */
export const bookingMoves = {
  request: {
    from: [],
    to: 'requested',
    by: ['booker', 'staff'],
    label: '提交预约',
    done: '提交预约，等待确认',
  },
  book: { from: [], to: 'confirmed', by: ['booker', 'staff'], label: '预约', done: '约好了' },
  confirm: { from: ['requested'], to: 'confirmed', by: ['staff'], label: '同意', done: '预约已通过' },
  decline: { from: ['requested'], to: 'declined', by: ['staff'], label: '不同意', done: '预约没有通过' },
  move: {
    from: ['requested', 'confirmed'],
    to: null,
    by: ['booker', 'staff'],
    label: '改时间',
    done: '改了时间',
  },
  /** Into a time of a room that staff give out: they are asked again. */
  moveForApproval: {
    from: ['requested', 'confirmed'],
    to: 'requested',
    by: ['booker'],
    label: '改时间',
    done: '改了时间，等待确认',
  },
  /** Out of one that they give out: nobody needs to be asked any more. */
  moveAndConfirm: {
    from: ['requested'],
    to: 'confirmed',
    by: ['booker', 'staff'],
    label: '改时间',
    done: '改了时间，约好了',
  },
  cancel: {
    from: ['requested', 'confirmed'],
    to: 'cancelled',
    by: ['booker', 'staff'],
    label: '取消预约',
    done: '取消了预约',
  },
  /** The room was closed for that time. */
  displace: {
    from: ['requested', 'confirmed', 'checkedIn'],
    to: 'cancelled',
    by: ['staff', 'timer'],
    label: '因关闭取消',
    done: '场地临时关闭，预约取消',
  },
  checkIn: { from: ['confirmed'], to: 'checkedIn', by: ['booker', 'staff'], label: '签到', done: '已签到' },
  /** Presence that was noted without a network and reaches us after the room was given away. */
  checkInLate: {
    from: ['noShow'],
    to: 'completed',
    by: ['booker', 'staff'],
    label: '补签到',
    done: '补了签到',
  },
  miss: {
    from: ['confirmed'],
    to: 'noShow',
    by: ['timer'],
    label: '没有来',
    done: '开始 15 分钟没有签到，场地已放出',
  },
  /** A request that nobody answered before its start. */
  lapse: { from: ['requested'], to: 'declined', by: ['timer'], label: '过期', done: '到开始时间还没有确认' },
  appeal: { from: ['noShow'], to: null, by: ['booker'], label: '申诉', done: '对爽约提出申诉' },
  lift: { from: ['noShow'], to: null, by: ['staff'], label: '撤销爽约', done: '爽约记录已撤销' },
  uphold: {
    from: ['noShow'],
    to: null,
    by: ['staff'],
    label: '维持爽约',
    done: '申诉没有通过，爽约记录保留',
  },
  complete: { from: ['checkedIn'], to: 'completed', by: ['timer'], label: '结束', done: '使用结束' },
} as const satisfies Record<string, BookingMove>

export type BookingMoveName = keyof typeof bookingMoves
export const BookingMoveName = z.enum(Object.keys(bookingMoves) as [BookingMoveName, ...BookingMoveName[]])

/** Somebody's place on the waitlist of a room and time. */
export const WaitState = z.enum(['waiting', 'offered', 'taken', 'expired', 'left'])
export type WaitState = z.infer<typeof WaitState>

export const waitNames: Record<WaitState, string> = {
  waiting: '排队候补',
  offered: '有空了，等您确认',
  taken: '候补成功',
  expired: '已过期',
  left: '已退出',
}
