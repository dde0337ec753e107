import * as z from 'zod'
import { endpoint } from '../contract'
import { Cursor, pageOf } from '../paging'
import { PersonName, Phone, RequestId } from '../personal'
import { Role } from '../roles'
import { HomeClaim } from './homes'
import { confirmingRoles } from './rules'
import { Me, MemberCard, OpenWork, PendingHome } from './schema'
import { UnitId, UnitView } from './units'

export const me = endpoint({
  name: 'members.me',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({}),
  output: z.object({ member: Me.nullable() }),
})

/** The choices of a registration form: communities, then the buildings of one, then the entrances of one. */
export const listUnits = endpoint({
  name: 'members.listUnits',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({
    level: z.enum(['subdistrict', 'community', 'grid', 'building', 'entrance', 'district']),
    within: UnitId.nullable(),
  }),
  output: z.object({ units: z.array(UnitView) }),
})

export const register = endpoint({
  name: 'members.register',
  roles: ['anyone'],
  effect: 'write',
  input: z.object({
    requestId: RequestId,
    name: PersonName,
    phone: Phone.nullable(),
    home: HomeClaim,
  }),
  output: Me,
})

/** Correct what the community knows of me; a null phone takes the number away. */
export const correctMe = endpoint({
  name: 'members.correctMe',
  roles: ['resident'],
  effect: 'write',
  input: z.object({ requestId: RequestId, name: PersonName.optional(), phone: Phone.nullable().optional() }),
  output: Me,
})

export const addHome = endpoint({
  name: 'members.addHome',
  roles: ['resident'],
  effect: 'write',
  input: z.object({ requestId: RequestId, home: HomeClaim }),
  output: Me,
})

export const setCurrentHome = endpoint({
  name: 'members.setCurrentHome',
  roles: ['resident'],
  effect: 'write',
  input: z.object({ requestId: RequestId, householdId: z.string().max(80) }),
  output: Me,
})

/** Moving out ends the confirmation and what it allowed at once; past cases stay theirs. */
export const leaveHome = endpoint({
  name: 'members.leaveHome',
  roles: ['resident'],
  effect: 'write',
  input: z.object({ requestId: RequestId, householdId: z.string().max(80) }),
  output: Me,
})

export const listPendingHomes = endpoint({
  name: 'members.listPendingHomes',
  roles: confirmingRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId, cursor: Cursor }),
  output: pageOf(PendingHome),
})

const homeDecision = z.object({
  requestId: RequestId,
  memberId: z.string().max(40),
  householdId: z.string().max(80),
})

export const confirmHome = endpoint({
  name: 'members.confirmHome',
  roles: confirmingRoles,
  effect: 'write',
  input: homeDecision,
  output: z.object({ householdId: z.string() }),
})

export const declineHome = endpoint({
  name: 'members.declineHome',
  roles: confirmingRoles,
  effect: 'write',
  input: homeDecision.extend({
    because: z.string().trim().min(2, 'core.too_short').max(100, 'core.too_long'),
  }),
  output: z.object({ householdId: z.string() }),
})

/** Members at home in a unit, or those holding a role there, for whoever names roles. */
export const listMembers = endpoint({
  name: 'members.listMembers',
  roles: ['admin'],
  effect: 'read',
  input: z.object({
    unitId: UnitId,
    show: z.enum(['residents', 'roleHolders']),
    name: z.string().trim().max(20).nullable(),
    cursor: Cursor,
  }),
  output: pageOf(MemberCard),
})

export const grantRole = endpoint({
  name: 'members.grantRole',
  roles: ['admin'],
  effect: 'write',
  input: z.object({
    requestId: RequestId,
    memberId: z.string().max(40),
    role: Role,
    unitId: UnitId,
    until: z.number().int().positive().nullable(),
  }),
  output: MemberCard,
})

export const showOpenWork = endpoint({
  name: 'members.showOpenWork',
  roles: ['admin'],
  effect: 'read',
  input: z.object({ memberId: z.string().max(40), grantId: z.string().max(80) }),
  output: OpenWork,
})

/** Ends a role; its open cases go to `handOverTo`, who must hold the same role in the same unit. */
export const endRole = endpoint({
  name: 'members.endRole',
  roles: ['admin'],
  effect: 'write',
  input: z.object({
    requestId: RequestId,
    memberId: z.string().max(40),
    grantId: z.string().max(80),
    handOverTo: z.string().max(40).nullable(),
  }),
  output: MemberCard,
})
