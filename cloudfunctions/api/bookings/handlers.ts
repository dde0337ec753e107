import type { ApiHandler } from '../on'
import { bookHandlers } from './booking/book'
import { bookingReadHandlers } from './booking/booking-reads'
import { calendarFileHandlers } from './booking/calendar-file'
import { cancelHandlers } from './booking/cancel'
import { checkInHandlers } from './booking/check-in'
import { moveHandlers } from './booking/move'
import { seriesHandlers } from './booking/series'
import { closureHandlers } from './desk/closures'
import { decidingHandlers } from './desk/deciding'
import { deskHandlers } from './desk/desk'
import { standingHandlers } from './desk/standing'
import { unfittingHandlers } from './desk/unfitting'
import { useHandlers } from './figures/use'
import { groupHandlers } from './groups'
import { feedHandlers } from './rooms/feeds'
import { roomReadHandlers } from './rooms/room-reads'
import { roomHandlers } from './rooms/rooms'
import { offerHandlers } from './waitlist/offers'
import { waitlistHandlers } from './waitlist/waitlist'

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
