import * as z from 'zod'

export const VisitState = z.enum(['requested', 'assigned', 'done', 'declined', 'cancelled'])
export type VisitState = z.infer<typeof VisitState>

export const visitStateNames: Record<VisitState, string> = {
  requested: '等社区安排',
  assigned: '已安排人',
  done: '已办好',
  declined: '没有受理',
  cancelled: '已取消',
}

/** Who makes a move: whoever asked, those who arrange visits in the unit, or the worker who does this one. */
export type VisitParty = 'asker' | 'staff' | 'worker'

export interface VisitStep {
  readonly from: readonly VisitState[]
  readonly to: VisitState
  readonly by: VisitParty
  /** What the button says. */
  readonly label: string
  /** What the timeline says happened. */
  readonly done: string
}

/** Every step of an assisted visit (帮办代办). Buttons and server read the same rows. */
export const visitMoves = {
  ask: { from: [], to: 'requested', by: 'asker', label: '申请代办', done: '申请代办' },
  assign: {
    from: ['requested', 'assigned'],
    to: 'assigned',
    by: 'staff',
    label: '安排人',
    done: '安排了工作人员',
  },
  finish: { from: ['assigned'], to: 'done', by: 'worker', label: '办好了', done: '办好了' },
  decline: {
    from: ['requested', 'assigned'],
    to: 'declined',
    by: 'staff',
    label: '办不了',
    done: '没有受理',
  },
  cancel: { from: ['requested', 'assigned'], to: 'cancelled', by: 'asker', label: '取消', done: '取消了' },
} as const satisfies Record<string, VisitStep>

export type VisitMove = keyof typeof visitMoves
export const VisitMove = z.enum(Object.keys(visitMoves) as [VisitMove, ...VisitMove[]])

export const isVisitOpen = (state: VisitState): boolean => state === 'requested' || state === 'assigned'
