import { AppealState } from '@shared/direct-line/life-cycle'
import type { Role } from '@shared/roles'
import type { WorkShown } from '../../use-work'

/** What each list is called: for a state, by the step that it waits for. */
export const shownNames: Record<WorkShown, string> = {
  owed: '待办',
  submitted: '新反映',
  mine: '我负责',
  dueSoon: '快到期',
  overdue: '超期',
  desk: '本级办',
  reopened: '重办',
  whistled: '吹哨给我们',
  assisting: '协办',
  supervised: '督办',
  toClose: '待街道结案',
  review: '待审核',
  publication: '待公开',
  accepted: '待开始办理',
  inProgress: '办理中',
  waitingForResident: '等居民补充',
  resolved: '待评价',
  evaluated: '待归档',
  closed: '已办结',
  declined: '不予受理',
  merged: '已并案',
  withdrawn: '居民撤回',
}

export interface ShownLists {
  /** In reach of a thumb. */
  first: readonly WorkShown[]
  /** One tap behind. */
  more: readonly WorkShown[]
}

const rare: readonly WorkShown[] = [
  'desk',
  'reopened',
  'whistled',
  'assisting',
  'supervised',
  'review',
  'publication',
  ...AppealState.options.filter((state) => state !== 'submitted'),
]
const first: readonly WorkShown[] = ['owed', 'submitted', 'mine', 'dueSoon', 'overdue']
const officers: readonly Role[] = ['subdistrictOfficer', 'admin']

/** The lists that somebody with this role has a use for. */
export function listsOf(role: Role): ShownLists {
  if (role === 'partnerLiaison') return { first: ['whistled', 'assisting'], more: [] }
  return officers.includes(role)
    ? {
        first: ['owed', 'supervised', 'toClose', 'dueSoon', 'overdue'],
        more: ['submitted', 'mine', ...rare.filter((one) => one !== 'supervised')],
      }
    : { first, more: rare }
}

/** What a link to the list asks for; null when it asks for nothing in particular. */
export const shownOf = (text: string | undefined): WorkShown | null =>
  text !== undefined && text in shownNames ? (text as WorkShown) : null
