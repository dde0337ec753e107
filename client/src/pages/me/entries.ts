import { exportingRoles } from '@shared/exports/rules'
import { confirmingRoles } from '@shared/members/rules'
import { organiserRoles } from '@shared/party/rules'
import type { Me } from '@shared/members/schema'
import type { Role, RoleGrant } from '@shared/roles'
import { holidaysPage, pointsPage, receiptsPage } from '@/features/org-life/paths'
import type { IconName } from '@/ui/icon/icon'

export interface Entry {
  label: string
  icon: IconName
  note?: string
  page: string
}

const inMembers = (page: string) => `/features/members/pages/${page}/index`

const workOf: readonly (Entry & { roles: readonly Role[] })[] = [
  { label: '住户确认', icon: 'check', page: inMembers('pending-homes'), roles: confirmingRoles },
  { label: '身份管理', icon: 'desk', page: inMembers('roles'), roles: ['admin'] },
  { label: '党员和报到', icon: 'desk', page: '/features/party/pages/members/index', roles: organiserRoles },
  {
    label: '参加活动回执',
    icon: 'inbox',
    page: receiptsPage,
    roles: ['branchSecretary', 'partnerLiaison'],
  },
  { label: '放假安排', icon: 'calendar', page: holidaysPage, roles: ['admin'] },
  { label: '我的导出', icon: 'download', page: inMembers('exports'), roles: exportingRoles },
]

/** What somebody in these roles does from here. */
export const workEntries = (roles: readonly RoleGrant[]): Entry[] =>
  workOf.filter((entry) => roles.some(({ role }) => entry.roles.includes(role)))

/** `2 处`, or how many still wait to be confirmed. */
function homesNote({ homes }: Me): string {
  if (homes.length === 0) return '还没有'
  const waiting = homes.filter(({ state }) => state === 'pending').length
  return waiting > 0 ? `${waiting} 处待确认` : `${homes.length} 处`
}

export const privacyEntry: Entry = { label: '我的信息怎么用', icon: 'lock', page: inMembers('privacy') }

export const ownEntries = (me: Me): Entry[] => [
  { label: '消息', icon: 'inbox', page: inMembers('inbox'), ...(me.hasUnreadInbox && { note: '有未读' }) },
  { label: '我的住处', icon: 'building', page: inMembers('homes'), note: homesNote(me) },
  { label: '我的积分', icon: 'star', page: pointsPage },
  // Shown to everybody: an entry that only members have would tell who is one.
  { label: '组织关系', icon: 'people', page: '/features/party/pages/mine/index' },
  { label: '姓名和手机号', icon: 'edit', page: inMembers('profile') },
  { label: '我的数据', icon: 'download', note: '看、带走、注销', page: inMembers('my-data') },
  privacyEntry,
]
export const registerPage = inMembers('register')
