import type { ApiHandler } from '../on'
import { bookHandlers } from './book'
import { bookingReadHandlers } from './booking-reads'
import { calendarFileHandlers } from './calendar-file'
import { cancelHandlers } from './cancel'
import { feedHandlers } from './feeds'
import { roomHandlers } from './rooms'
import { roomReadHandlers } from './room-reads'
import { useHandlers } from './use'

export const bookingHandlers: ApiHandler[] = [
  ...roomReadHandlers,
  ...roomHandlers,
  ...bookHandlers,
  ...bookingReadHandlers,
  ...cancelHandlers,
  ...calendarFileHandlers,
  ...feedHandlers,
  ...useHandlers,
]
