import { handlerRoles } from '@shared/direct-line/rules'
import type { AppealView } from '@shared/direct-line/schema'
import type { Whistle } from '@shared/direct-line/whistle'
import type { Role, RoleGrant } from '@shared/roles'

const answering: readonly Role[] = [...handlerRoles, 'partnerLiaison']

/** Calls to units that these roles speak for and that nobody has answered. */
export const callsTo = (roles: readonly RoleGrant[], { whistles }: AppealView): Whistle[] =>
  whistles.filter(
    ({ answer, unitId }) =>
      answer === null && roles.some((grant) => grant.unitId === unitId && answering.includes(grant.role)),
  )
