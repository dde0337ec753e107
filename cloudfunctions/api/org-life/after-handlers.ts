import type { ApiHandler } from '../on'
import { calendarHandlers } from './calendars'
import { checkingInHandlers } from './checking-in'
import { doorListHandlers } from './door-list'
import { hostFigureHandlers } from './host-figures'
import { ledgerHandlers } from './ledger'
import { ratingHandlers } from './rating'
import { recordReviewHandlers } from './record-review'
import { recordingHandlers } from './recording'
import { takingInHandlers } from './taking-in'

/** What happens at an activity and after it. */
export const orgLifeAfterHandlers: ApiHandler[] = [
  ...checkingInHandlers,
  ...doorListHandlers,
  ...takingInHandlers,
  ...recordingHandlers,
  ...recordReviewHandlers,
  ...ratingHandlers,
  ...ledgerHandlers,
  ...hostFigureHandlers,
  ...calendarHandlers,
]
