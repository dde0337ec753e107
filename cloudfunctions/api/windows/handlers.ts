import type { ApiHandler } from '../on'
import { deskHandlers } from './desk'
import { guideHandlers } from './guides'
import { ownDayHandlers } from './own-days'
import { takingHandlers } from './taking'
import { ticketReadHandlers } from './ticket-reads'
import { visitDeskHandlers } from './visit-desk'
import { visitHandlers } from './visits'
import { walkInHandlers } from './walk-ins'
import { windowHandlers } from './windows'

export const windowsHandlers: ApiHandler[] = [
  ...guideHandlers,
  ...windowHandlers,
  ...ownDayHandlers,
  ...takingHandlers,
  ...walkInHandlers,
  ...deskHandlers,
  ...ticketReadHandlers,
  ...visitHandlers,
  ...visitDeskHandlers,
]
