import type { ApiHandler } from '../on'
import { bookHandlers } from './book'
import { bookingReadHandlers } from './booking-reads'
import { calendarFileHandlers } from './calendar-file'
import { cancelHandlers } from './cancel'
import { feedHandlers } from './feeds'
import { roomHandlers } from './rooms'
import { roomReadHandlers } from './room-reads'
import { useHandlers } from './use'
import { checkInHandlers } from './check-in'
import { closureHandlers } from './closures'
import { decidingHandlers } from './deciding'
import { deskHandlers } from './desk'
import { offerHandlers } from './offers'
import { standingHandlers } from './standing'
import { waitlistHandlers } from './waitlist'
import { groupHandlers } from './groups'
import { moveHandlers } from './move'
import { seriesHandlers } from './series'
import { unfittingHandlers } from './unfitting'

export const bookingHandlers: ApiHandler[] = [
  ...roomReadHandlers,
  ...roomHandlers,
  ...bookHandlers,
  ...bookingReadHandlers,
  ...cancelHandlers,
  ...calendarFileHandlers,
  ...feedHandlers,
  ...useHandlers,
  ...waitlistHandlers,
  ...offerHandlers,
  ...closureHandlers,
  ...checkInHandlers,
  ...standingHandlers,
  ...decidingHandlers,
  ...deskHandlers,
  ...moveHandlers,
  ...seriesHandlers,
  ...groupHandlers,
  ...unfittingHandlers,
]
