import * as z from 'zod'
import { UnitId } from './units'

export const MAX_HOMES = 5

/** A room number as it stands on the door: `501`, `1203`, `2-301`. */
export const Room = z
  .string()
  .trim()
  .regex(/^\d{1,5}(-\d{1,5})?[A-Z]?$/, 'members.bad_room')

/** What somebody states when they say where they live. */
export const HomeClaim = z.object({ entranceId: UnitId, room: Room })
export type HomeClaim = z.infer<typeof HomeClaim>

export const HomeState = z.enum(['pending', 'confirmed', 'declined'])

/** A home of one member: who they are to the household is confirmed by the building leader or anyone above. */
export const Home = z.object({
  householdId: z.string(),
  communityId: UnitId,
  communityName: z.string(),
  /** `幸福里社区 3号楼 2单元 501室` */
  label: z.string(),
  /** The units it lies in, from the district down to the entrance. */
  unitIds: z.array(UnitId),
  state: HomeState,
  requestedAt: z.number(),
  /** When the confirmation is due: two working days after the request. */
  confirmDueAt: z.number(),
  declinedBecause: z.string().nullable(),
})
export type Home = z.infer<typeof Home>

/** A household is an entrance and a room number, so the two of them are its id. */
export const householdIdOf = (claim: HomeClaim): string => `${claim.entranceId}.${claim.room}`
