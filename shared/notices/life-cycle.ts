import * as z from 'zod'

export const NoticeState = z.enum(['scheduled', 'sending', 'sent', 'ended', 'withdrawn'])
export type NoticeState = z.infer<typeof NoticeState>

export const stateNames: Record<NoticeState, string> = {
  scheduled: '待发送',
  sending: '正在发送',
  sent: '已发送',
  ended: '已过期',
  withdrawn: '已撤回',
}

/** Who makes a move: whoever answers for the posting unit, a worker who reviews texts, or the timed job. */
export type Party = 'poster' | 'reviewer' | 'timer'

export interface Move {
  readonly from: readonly NoticeState[]
  /** Null leaves the state as it is. */
  readonly to: NoticeState | null
  readonly by: Party
  /** What the button says. */
  readonly label: string
  /** What the timeline says happened. */
  readonly done: string
}

/** Every step a notice can take. Buttons and server read the same rows. */
export const noticeMoves = {
  post: { from: [], to: 'sending', by: 'poster', label: '发送通知', done: '发布了通知' },
  schedule: { from: [], to: 'scheduled', by: 'poster', label: '定时发送', done: '写好了通知' },
  start: { from: ['scheduled'], to: 'sending', by: 'timer', label: '开始发送', done: '开始发送' },
  finish: { from: ['sending'], to: 'sent', by: 'timer', label: '发送完毕', done: '发送完毕' },
  edit: {
    from: ['scheduled', 'sending', 'sent'],
    to: null,
    by: 'poster',
    label: '修改通知',
    done: '修改了内容',
  },
  withdraw: {
    from: ['scheduled', 'sending', 'sent'],
    to: 'withdrawn',
    by: 'poster',
    label: '撤回通知',
    done: '撤回了通知',
  },
  lapse: {
    from: ['scheduled'],
    to: 'ended',
    by: 'timer',
    label: '过期',
    done: '没有发出就过了有效期',
  },
  end: { from: ['sent'], to: 'ended', by: 'timer', label: '到期', done: '到期结束' },
  review: {
    from: ['scheduled', 'sending', 'sent', 'ended', 'withdrawn'],
    to: null,
    by: 'reviewer',
    label: '审核内容',
    done: '内容经过审核',
  },
} as const satisfies Record<string, Move>

export type NoticeMove = keyof typeof noticeMoves
export const NoticeMove = z.enum(Object.keys(noticeMoves) as [NoticeMove, ...NoticeMove[]])

/** Sent or being sent, and neither past nor withdrawn: what is read, acknowledged, asked and reminded of. */
export const liveStates: readonly NoticeState[] = ['sending', 'sent']
export const isLive = (state: NoticeState): boolean => liveStates.includes(state)

/** Where residents find it: not yet (or never), among what holds now, or among what is past. */
export const Shelf = z.enum(['hidden', 'current', 'past'])
export type Shelf = z.infer<typeof Shelf>

interface Shelved {
  readonly state: NoticeState
  readonly isShown: boolean
  /** Somebody may have read it. */
  readonly wasSent: boolean
  readonly validUntil: number
}

/** A withdrawn notice stays where people have read it, so that they see that it no longer holds. */
export function shelfOf({ state, isShown, wasSent, validUntil }: Shelved, now: number): Shelf {
  if (!isShown || !wasSent) return 'hidden'
  return state === 'ended' || validUntil <= now ? 'past' : 'current'
}
