import type { ApiHandler } from '../on'
import { confirmationHandlers } from './confirmation'
import { homeHandlers } from './homes'
import { registrationHandlers } from './registration'
import { roleHandlers, type RoleWork } from './roles'

export const memberHandlers = (work: RoleWork): ApiHandler[] => [
  ...registrationHandlers,
  ...homeHandlers,
  ...confirmationHandlers,
  ...roleHandlers(work),
]
