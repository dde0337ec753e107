/** Where the pages on rooms and bookings are, for those who lead there. */
/** A room and its week; `date` opens it at that day. */
export const roomPage = '/features/bookings/pages/room/index'
/** The form, for `room`; `date`, `from` and `to` fill in a time. */
export const bookPage = '/features/bookings/pages/book/index'
export const findPage = '/features/bookings/pages/find/index'
/** Mine; with `show=waits` it begins with what I wait for. */
export const minePage = '/features/bookings/pages/mine/index'
export const bookingPage = '/features/bookings/pages/booking/index'
export const movePage = '/features/bookings/pages/move/index'

/** The same booking as the room's staff see and answer it, with `id`. */
export const deskBookingPage = '/features/booking-desk/pages/booking/index'
