import { roleNames, type RoleGrant } from '@shared/roles'
import { dayText } from '@/ui/when'

/** `楼栋长 · 幸福里社区 3号楼` */
export const roleText = ({ role, unitName }: RoleGrant): string => `${roleNames[role]} · ${unitName}`

/** Until when a role holds: `长期`, or `到 2027年11月22日 周一` for the last day on which it does. */
export const roleTermText = ({ until }: RoleGrant, now: number): string =>
  until === null ? '长期' : `到 ${dayText(until - 1, now)}`
