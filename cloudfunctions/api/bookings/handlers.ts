import type { ApiHandler } from '../on'
import { bookHandlers } from './booking/book'
import { bookingReadHandlers } from './booking/booking-reads'
import { calendarFileHandlers } from './booking/calendar-file'
import { cancelHandlers } from './booking/cancel'
import { feedHandlers } from './rooms/feeds'
import { roomHandlers } from './rooms/rooms'
import { roomReadHandlers } from './rooms/room-reads'
import { useHandlers } from './figures/use'
import { checkInHandlers } from './booking/check-in'
import { closureHandlers } from './desk/closures'
import { decidingHandlers } from './desk/deciding'
import { deskHandlers } from './desk/desk'
import { offerHandlers } from './waitlist/offers'
import { standingHandlers } from './desk/standing'
import { waitlistHandlers } from './waitlist/waitlist'
import { groupHandlers } from './groups'
import { moveHandlers } from './booking/move'
import { seriesHandlers } from './booking/series'
import { unfittingHandlers } from './desk/unfitting'

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
