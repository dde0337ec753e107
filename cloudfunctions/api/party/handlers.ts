import type { ApiHandler } from '../on'
import { memberHandlers } from './members'
import { mineHandlers } from './mine'
import { reportInHandlers } from './report-ins'

export const partyHandlers: ApiHandler[] = [...mineHandlers, ...memberHandlers, ...reportInHandlers]
