import * as z from 'zod'

export const AppealState = z.enum(['submitted', 'accepted', 'inProgress', 'resolved', 'evaluated', 'closed'])
export type AppealState = z.infer<typeof AppealState>

export const stateNames: Record<AppealState, string> = {
  submitted: '已提交',
  accepted: '已受理',
  inProgress: '办理中',
  resolved: '已答复',
  evaluated: '已评价',
  closed: '已办结',
}

/** Who makes a move: the resident whose case it is, a handler whose unit it lies in, or a timed job. */
export type Party = 'owner' | 'handler' | 'timer'

export interface Move {
  readonly from: readonly AppealState[]
  readonly to: AppealState
  readonly by: readonly Party[]
  /** What the button says. */
  readonly label: string
  /** What the timeline says happened. */
  readonly done: string
}

/** Every step a case can take. Buttons and server read the same rows. */
export const appealMoves = {
  accept: { from: ['submitted'], to: 'accepted', by: ['handler'], label: '受理', done: '社区已受理' },
  start: { from: ['accepted'], to: 'inProgress', by: ['handler'], label: '开始办理', done: '开始办理' },
  resolve: {
    from: ['inProgress'],
    to: 'resolved',
    by: ['handler'],
    label: '答复办结',
    done: '已答复办理结果',
  },
  rateSolved: { from: ['resolved'], to: 'evaluated', by: ['owner'], label: '评价', done: '居民评价：已解决' },
  rateUnsolved: {
    from: ['resolved'],
    to: 'inProgress',
    by: ['owner'],
    label: '评价',
    done: '居民评价：没有解决，重新办理',
  },
  close: { from: ['evaluated'], to: 'closed', by: ['handler', 'timer'], label: '结案归档', done: '已结案' },
  closeUnrated: {
    from: ['resolved'],
    to: 'closed',
    by: ['timer'],
    label: '结案',
    done: '7 天没有评价，自动结案',
  },
} as const satisfies Record<string, Move>

export const MoveName = z.enum(
  Object.keys(appealMoves) as [keyof typeof appealMoves, ...(keyof typeof appealMoves)[]],
)
export type MoveName = keyof typeof appealMoves

/** States in which somebody still owes the resident something; what is closed only waits to be read. */
export const openStates: readonly AppealState[] = [
  'submitted',
  'accepted',
  'inProgress',
  'resolved',
  'evaluated',
]
export const isOpen = (state: AppealState): boolean => openStates.includes(state)

/** States in which staff owe the next step, so that a deadline runs. */
export const isWithStaff = (state: AppealState): boolean =>
  state === 'submitted' || state === 'accepted' || state === 'inProgress'
