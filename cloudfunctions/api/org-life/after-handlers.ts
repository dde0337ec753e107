import type { ApiHandler } from '../on'
import { checkingInHandlers } from './attendance/checking-in'
import { doorListHandlers } from './attendance/door-list'
import { takingInHandlers } from './attendance/taking-in'
import { calendarHandlers } from './feeds/calendars'
import { hostFigureHandlers } from './figures/host-figures'
import { ledgerHandlers } from './figures/ledger'
import { ratingHandlers } from './records/rating'
import { recordReviewHandlers } from './records/record-review'
import { recordingHandlers } from './records/recording'

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
