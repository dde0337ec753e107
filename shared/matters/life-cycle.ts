import * as z from 'zod'

export const MatterState = z.enum(['open', 'closed', 'answered', 'decided', 'carriedOut', 'withdrawn'])
export type MatterState = z.infer<typeof MatterState>

export const stateNames: Record<MatterState, string> = {
  open: '正在听意见',
  closed: '已截止，等答复',
  answered: '已答复意见',
  decided: '已决定，正在落实',
  carriedOut: '已落实',
  withdrawn: '已撤回',
}

/** Who makes a move: whoever answers for the publishing unit, a worker who reviews texts, or the timed job. */
export type Party = 'publisher' | 'reviewer' | 'timer'

export interface Move {
  readonly from: readonly MatterState[]
  /** Null leaves the state as it is. */
  readonly to: MatterState | null
  readonly by: Party
  /** What the button says. */
  readonly label: string
  /** What the timeline says happened. */
  readonly done: string
}

/** Every step a matter can take. Buttons and server read the same rows. */
export const matterMoves = {
  publish: { from: [], to: 'open', by: 'publisher', label: '发布议题', done: '发布议题，开始听意见' },
  edit: { from: ['open'], to: null, by: 'publisher', label: '修改内容', done: '修改了内容' },
  correct: {
    from: ['open', 'closed', 'answered', 'decided'],
    to: null,
    by: 'publisher',
    label: '发更正说明',
    done: '更正说明',
  },
  close: { from: ['open'], to: 'closed', by: 'timer', label: '截止', done: '到期截止，不再收意见' },
  bundle: {
    from: ['closed', 'answered'],
    to: null,
    by: 'publisher',
    label: '归并意见',
    done: '归并了一类意见',
  },
  answer: {
    from: ['closed', 'answered'],
    to: 'answered',
    by: 'publisher',
    label: '答复',
    done: '答复了一类意见',
  },
  decide: {
    from: ['closed', 'answered'],
    to: 'decided',
    by: 'publisher',
    label: '公布决定',
    done: '公布决定',
  },
  progress: { from: ['decided'], to: null, by: 'publisher', label: '公布落实进展', done: '落实进展' },
  finish: { from: ['decided'], to: 'carriedOut', by: 'publisher', label: '全部落实', done: '全部落实' },
  withdraw: {
    from: ['open', 'closed', 'answered'],
    to: 'withdrawn',
    by: 'publisher',
    label: '撤回议题',
    done: '撤回议题',
  },
  review: {
    from: ['open', 'closed', 'answered', 'decided', 'carriedOut', 'withdrawn'],
    to: null,
    by: 'reviewer',
    label: '审核内容',
    done: '内容经过审核',
  },
} as const satisfies Record<string, Move>

export type MatterMove = keyof typeof matterMoves
export const MatterMove = z.enum(Object.keys(matterMoves) as [MatterMove, ...MatterMove[]])

/** Closed, and the publisher owes the next step: an answer, a decision, what became of it. */
export const owedStates: readonly MatterState[] = ['closed', 'answered', 'decided']

/** Whether opinions are still being heard, before the clock is asked. */
export const isOpen = (state: MatterState): boolean => state === 'open'
