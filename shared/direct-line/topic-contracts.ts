import * as z from 'zod'
import { endpoint } from '../contract'
import { UnitId } from '../members/units'
import { RequestId } from '../personal'
import { Month } from './identifiers'
import { supervisorRoles } from './rules'
import { Topic } from './topic'

export const getTopic = endpoint({
  name: 'directLine.getTopic',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ communityId: UnitId, month: Month }),
  output: z.object({ topic: Topic.nullable(), revision: z.number(), updatedAt: z.number().nullable() }),
})

export const saveTopic = endpoint({
  name: 'directLine.saveTopic',
  roles: supervisorRoles,
  effect: 'write',
  input: z.object({
    communityId: UnitId,
    month: Month,
    topic: Topic,
    /** As it was read: somebody else's later change is never overwritten. */
    revision: z.number().int().nonnegative(),
    requestId: RequestId,
  }),
  output: getTopic.output,
})
