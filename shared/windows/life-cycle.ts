import * as z from 'zod'

export const TicketState = z.enum([
  'booked',
  'waiting',
  'called',
  'done',
  'comeAgain',
  'missed',
  'unserved',
  'cancelled',
])
export type TicketState = z.infer<typeof TicketState>

export const stateNames: Record<TicketState, string> = {
  booked: '已约好',
  waiting: '排队中',
  called: '请到窗口',
  done: '已办好',
  comeAgain: '要再来一次',
  missed: '没有来',
  unserved: '当天没轮到',
  cancelled: '已取消',
}

/** Who makes a move: whose ticket it is, whoever works at the centre, or the timed job at the day's end. */
export type Party = 'holder' | 'staff' | 'timer'

export interface Move {
  readonly from: readonly TicketState[]
  /** Null leaves the state as it is. */
  readonly to: TicketState | null
  readonly by: Party
  /** What the button says. */
  readonly label: string
}

/** Every step a ticket can take. Buttons and server read the same rows. */
export const ticketMoves = {
  book: { from: [], to: 'booked', by: 'holder', label: '取号' },
  walkIn: { from: [], to: 'waiting', by: 'staff', label: '现场取号' },
  arrive: { from: ['booked'], to: 'waiting', by: 'staff', label: '已到' },
  call: { from: ['waiting'], to: 'called', by: 'staff', label: '叫下一位' },
  recall: { from: ['called'], to: null, by: 'staff', label: '再叫一次' },
  finish: { from: ['called'], to: 'done', by: 'staff', label: '办好了' },
  comeAgain: { from: ['called'], to: 'comeAgain', by: 'staff', label: '缺材料，要再来' },
  miss: { from: ['called'], to: 'missed', by: 'staff', label: '没有来' },
  requeue: { from: ['missed'], to: 'waiting', by: 'staff', label: '人来了，排到队尾' },
  cancel: { from: ['booked', 'waiting'], to: 'cancelled', by: 'holder', label: '取消' },
  /** The day is closed, or its hours changed. */
  callOff: { from: ['booked', 'waiting'], to: 'cancelled', by: 'staff', label: '停办' },
  lapse: { from: ['booked'], to: 'missed', by: 'timer', label: '过号' },
  sendHome: { from: ['waiting'], to: 'unserved', by: 'timer', label: '当天没轮到' },
  /** Called, and nobody said what came of it. */
  assumeDone: { from: ['called'], to: 'done', by: 'timer', label: '记为已办' },
} as const satisfies Record<string, Move>

export type TicketMove = keyof typeof ticketMoves

/** Moves of one ticket that take nothing but a tap. */
export const DeskMove = z.enum(['arrive', 'recall', 'finish', 'miss', 'requeue'])
export type DeskMove = z.infer<typeof DeskMove>

/** Still to come or going on: it holds its person's one ticket of the day, and its place where it has one. */
export const liveStates: readonly TicketState[] = ['booked', 'waiting', 'called']
export const isLive = (state: TicketState): boolean => liveStates.includes(state)

export const isWaiting = (state: TicketState): boolean => state === 'waiting'
export const isCalled = (state: TicketState): boolean => state === 'called'
export const isBooked = (state: TicketState): boolean => state === 'booked'

/** A booked place is given back by nothing but giving the ticket up. */
export const holdsPlace = (state: TicketState): boolean => state !== 'cancelled'
