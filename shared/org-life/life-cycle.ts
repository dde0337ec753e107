import * as z from 'zod'

export const ActivityState = z.enum(['draft', 'open', 'closed', 'held', 'recorded', 'locked', 'cancelled'])
export type ActivityState = z.infer<typeof ActivityState>

export const stateNames: Record<ActivityState, string> = {
  draft: '草稿',
  open: '正在报名',
  closed: '报名已截止',
  held: '已举办',
  recorded: '已写纪实',
  locked: '已归档',
  cancelled: '已取消',
}

export type ActivityParty = 'organiser' | 'reviewer' | 'timer'

export interface ActivityMove {
  readonly from: readonly ActivityState[]
  /** Null leaves the state as it is. */
  readonly to: ActivityState | null
  readonly by: ActivityParty
  /** What the button says. */
  readonly label: string
  /** What the timeline says happened. */
  readonly done: string
}

/** Every step an activity can take; that it is full follows from its places. Buttons and server read the same rows. */
export const activityMoves = {
  create: { from: [], to: 'draft', by: 'organiser', label: '存为草稿', done: '写了草稿' },
  publish: { from: [], to: 'open', by: 'organiser', label: '发布活动', done: '发布活动' },
  open: { from: ['draft'], to: 'open', by: 'organiser', label: '发布活动', done: '发布活动' },
  edit: {
    from: ['draft', 'open', 'closed'],
    to: null,
    by: 'organiser',
    label: '修改内容',
    done: '修改了内容',
  },
  move: { from: ['open', 'closed'], to: null, by: 'organiser', label: '改时间地点', done: '改了时间或地点' },
  cancel: {
    from: ['draft', 'open', 'closed'],
    to: 'cancelled',
    by: 'organiser',
    label: '取消活动',
    done: '取消了活动',
  },
  close: { from: ['open'], to: 'closed', by: 'timer', label: '截止报名', done: '报名截止' },
  review: {
    from: ['draft', 'open', 'closed', 'held', 'recorded', 'locked'],
    to: null,
    by: 'reviewer',
    label: '审核内容',
    done: '内容经过审核',
  },
  hold: { from: ['open', 'closed'], to: 'held', by: 'timer', label: '活动结束', done: '活动结束' },
  record: { from: ['held', 'recorded'], to: 'recorded', by: 'organiser', label: '写纪实', done: '写了纪实' },
  lock: { from: ['recorded'], to: 'locked', by: 'timer', label: '归档', done: '纪实归档，之后只能补充更正' },
  correct: { from: ['locked'], to: null, by: 'organiser', label: '补充更正', done: '补充了更正' },
} as const satisfies Record<string, ActivityMove>

export type ActivityMoveName = keyof typeof activityMoves
export const ActivityMoveName = z.enum(
  Object.keys(activityMoves) as [ActivityMoveName, ...ActivityMoveName[]],
)

/** States in which it is still to come or going on: it has its room, and people count on it. */
export const isToCome = (state: ActivityState): boolean => state === 'open' || state === 'closed'

/** States that everybody may see; a draft is its organisers' alone. */
export const isPublic = (state: ActivityState): boolean => state !== 'draft'

/** Whether it took place. */
export const hasTakenPlace = (state: ActivityState): boolean =>
  state === 'held' || state === 'recorded' || state === 'locked'
