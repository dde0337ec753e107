import * as z from 'zod'
import { endpoint } from '../contract'
import { UnitId } from '../members/units'
import { RequestId } from '../personal'
import { Category } from './categories'
import { ClockSettings } from './clock'
import { handlerRoles, supervisorRoles } from './rules'
import { AnswerTemplate, DeskSettings, DutyShift } from './settings'

export const getDeskSettings = endpoint({
  name: 'directLine.getDeskSettings',
  roles: handlerRoles,
  effect: 'read',
  input: z.object({ communityId: UnitId }),
  output: DeskSettings,
})

const change = z.object({
  communityId: UnitId,
  /** As it was read: somebody else's later change is never overwritten. */
  revision: z.number().int().nonnegative(),
  requestId: RequestId,
})

export const saveClock = endpoint({
  name: 'directLine.saveClock',
  roles: supervisorRoles,
  effect: 'write',
  input: change.extend({ clock: ClockSettings }),
  output: DeskSettings,
})

export const saveDuty = endpoint({
  name: 'directLine.saveDuty',
  roles: supervisorRoles,
  effect: 'write',
  input: change.extend({ duty: z.array(DutyShift.omit({ name: true, substituteName: true })).max(62) }),
  output: DeskSettings,
})

export const saveTemplates = endpoint({
  name: 'directLine.saveTemplates',
  roles: handlerRoles,
  effect: 'write',
  input: change.extend({ templates: z.array(AnswerTemplate).max(60) }),
  output: DeskSettings,
})

export const saveCategories = endpoint({
  name: 'directLine.saveCategories',
  roles: ['admin'],
  effect: 'write',
  input: z.object({
    categories: z.array(Category).min(1).max(120),
    revision: z.number().int().nonnegative(),
    requestId: RequestId,
  }),
  output: z.object({ categories: z.array(Category), revision: z.number() }),
})
