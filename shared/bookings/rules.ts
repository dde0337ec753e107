import type { Audience } from '../contract'
import type { Role } from '../roles'

/** Who runs a centre's desk. */
export const staffRoles: readonly Role[] = [
  'communityWorker',
  'secretary',
  'subdistrictOfficer',
  'partnerLiaison',
]

/** Who describes rooms and closes them: the centre's staff, and a partner unit's liaison for the rooms it shares. */
export const roomKeeperRoles: readonly Role[] = [
  'communityWorker',
  'secretary',
  'subdistrictOfficer',
  'partnerLiaison',
]

/** Whoever is registered may ask; whether this room is for them is a rule's question. */
export const bookingAudience: readonly Audience[] = ['resident']
