import * as z from 'zod'

export const AppealState = z.enum([
  'submitted',
  'accepted',
  'inProgress',
  'waitingForResident',
  'resolved',
  'evaluated',
  'closed',
  'declined',
  'merged',
  'withdrawn',
])
export type AppealState = z.infer<typeof AppealState>

export const stateNames: Record<AppealState, string> = {
  submitted: '已提交',
  accepted: '已受理',
  inProgress: '办理中',
  waitingForResident: '等您补充',
  resolved: '已答复',
  evaluated: '已评价',
  closed: '已办结',
  declined: '不予受理',
  merged: '已并案',
  withdrawn: '已撤回',
}

/**
 * Who makes a move: the resident whose case it is (or who speaks for them), a handler whose unit it lies in, a
 * supervisor (head of the community or above), an officer (subdistrict or above), the unit that was whistled for, or a
 * timed job.
 */
export type Party = 'owner' | 'handler' | 'supervisor' | 'officer' | 'whistled' | 'timer'

export interface Move {
  readonly from: readonly AppealState[]
  /** `same`: the case goes on in the state it is in. */
  readonly to: AppealState | 'same'
  readonly by: readonly Party[]
  /** What the button says. */
  readonly label: string
  /** What the timeline says happened. */
  readonly done: string
}

const beforeAnswer = ['submitted', 'accepted', 'inProgress'] as const
const beforeAnswerOrWaiting = [...beforeAnswer, 'waitingForResident'] as const
const inWork = ['accepted', 'inProgress', 'waitingForResident'] as const

/** Every step a case can take. Buttons and server read the same rows. */
export const appealMoves = {
  accept: { from: ['submitted'], to: 'accepted', by: ['handler'], label: '受理', done: '已受理' },
  decline: { from: beforeAnswer, to: 'declined', by: ['handler'], label: '不予受理', done: '不予受理' },
  start: { from: ['accepted'], to: 'inProgress', by: ['handler'], label: '开始办理', done: '开始办理' },
  askMore: {
    from: ['accepted', 'inProgress'],
    to: 'waitingForResident',
    by: ['handler'],
    label: '请居民补充',
    done: '请您补充情况',
  },
  supply: {
    from: ['waitingForResident'],
    to: 'inProgress',
    by: ['owner'],
    label: '补充情况',
    done: '居民补充了情况，继续办理',
  },
  resume: {
    from: ['waitingForResident'],
    to: 'inProgress',
    by: ['handler', 'timer'],
    label: '不等了，继续办理',
    done: '继续办理',
  },
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
  closeByOfficer: {
    from: ['inProgress', 'resolved', 'evaluated'],
    to: 'closed',
    by: ['officer'],
    label: '街道结案',
    done: '街道说明理由后结案',
  },
  merge: {
    from: beforeAnswerOrWaiting,
    to: 'merged',
    by: ['handler'],
    label: '并案',
    done: '与同一件事并案办理',
  },
  withdraw: {
    from: beforeAnswerOrWaiting,
    to: 'withdrawn',
    by: ['owner'],
    label: '撤回',
    done: '居民撤回',
  },
  assign: { from: beforeAnswerOrWaiting, to: 'same', by: ['handler'], label: '派给', done: '已安排专人办理' },
  passUp: { from: beforeAnswer, to: 'same', by: ['handler'], label: '上报', done: '转上一级办理' },
  sendDown: { from: beforeAnswer, to: 'same', by: ['handler'], label: '下派', done: '转下一级办理' },
  handBack: { from: beforeAnswer, to: 'same', by: ['handler'], label: '退回', done: '退回重新分派' },
  whistle: { from: inWork, to: 'same', by: ['handler'], label: '吹哨', done: '吹哨，请有关单位报到' },
  answerWhistle: {
    from: inWork,
    to: 'same',
    by: ['whistled'],
    label: '应哨答复',
    done: '有关单位已报到答复',
  },
  raise: { from: beforeAnswer, to: 'same', by: ['handler'], label: '改为紧急', done: '改为紧急办理' },
  lower: { from: beforeAnswer, to: 'same', by: ['supervisor'], label: '改为一般', done: '改为一般事项办理' },
  markHard: {
    from: inWork,
    to: 'same',
    by: ['supervisor'],
    label: '定为疑难',
    done: '定为疑难，办理期限延长',
  },
  escalate: {
    from: ['submitted'],
    to: 'same',
    by: ['timer'],
    label: '升级',
    done: '没有及时受理，已通知下一位值班人和上一级',
  },
  supervise: { from: beforeAnswer, to: 'same', by: ['timer'], label: '督办', done: '超过期限，上一级督办' },
} as const satisfies Record<string, Move>

export type MoveName = keyof typeof appealMoves
export const MoveName = z.enum(Object.keys(appealMoves) as [MoveName, ...MoveName[]])

/** A row of the table, with the widths of its columns. */
export const moveNamed = (move: MoveName): Move => appealMoves[move]

/** The state that a move leads to. */
export const stateAfter = (move: MoveName, from: AppealState): AppealState => {
  const { to } = moveNamed(move)
  return to === 'same' ? from : to
}

/** States in which somebody still owes the resident something; what is closed only waits to be read. */
export const openStates: readonly AppealState[] = [
  'submitted',
  'accepted',
  'inProgress',
  'waitingForResident',
  'resolved',
  'evaluated',
]
export const isOpen = (state: AppealState): boolean => openStates.includes(state)

/** States in which staff owe the next step, so that a deadline runs. */
export const isWithStaff = (state: AppealState): boolean =>
  state === 'submitted' || state === 'accepted' || state === 'inProgress'

/** The clock stands still until the resident answers. */
export const isWaiting = (state: AppealState): boolean => state === 'waitingForResident'
