import type { ApiHandler } from '../on'
import { confirmationHandlers } from './confirmation'
import { deletionHandlers } from './deletion'
import { homeHandlers } from './homes'
import { myDataHandlers } from './my-data'
import { registrationHandlers } from './registration'
import { roleHandlers, type RoleWork } from './roles'

export const memberHandlers = (work: RoleWork): ApiHandler[] => [
  ...registrationHandlers,
  ...homeHandlers,
  ...confirmationHandlers,
  ...deletionHandlers,
  ...myDataHandlers,
  ...roleHandlers(work),
]
