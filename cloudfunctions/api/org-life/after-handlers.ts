import type { ApiHandler } from '../on'
import { attendanceListHandlers } from './attendance/attendance-list'
import { checkingInHandlers } from './attendance/checking-in'
import { doorDecisionHandlers } from './attendance/door-decisions'
import { takingInHandlers } from './attendance/taking-in'
import { tickingHandlers } from './attendance/ticking'
import { calendarHandlers } from './feeds/calendars'
import { hostFigureHandlers } from './figures/host-figures'
import { ledgerHandlers } from './figures/ledger'
import { ratingHandlers } from './records/rating'
import { recordReviewHandlers } from './records/record-review'
import { recordingHandlers } from './records/recording'

/** What happens at an activity and after it. */
export const orgLifeAfterHandlers: ApiHandler[] = [
  ...checkingInHandlers,
  ...attendanceListHandlers,
  ...tickingHandlers,
  ...takingInHandlers,
  ...doorDecisionHandlers,
  ...recordingHandlers,
  ...recordReviewHandlers,
  ...ratingHandlers,
  ...ledgerHandlers,
  ...hostFigureHandlers,
  ...calendarHandlers,
]
