const pages = '/features/booking-desk/pages'

/** Of a centre (`centreId`) on a day (`date`): both as they were last chosen, or mine and today. */
export const deskDayPage = `${pages}/day/index`
/** What waits for an answer; `show` is `requests` or `appeals`. */
export const decidePage = `${pages}/decide/index`
/** One booking as the room's staff see it. */
export const deskBookingPage = `${pages}/booking/index`
/** Booking for somebody at the desk or on the telephone: `roomId`, `date`, `from`. */
export const bookForPage = `${pages}/book-for/index`
export const deskMovePage = `${pages}/move/index`
export const roomsPage = `${pages}/rooms/index`
export const deskRoomPage = `${pages}/room/index`
/** Without an `id` a new room, of `centreId`. */
export const editRoomPage = `${pages}/edit-room/index`
export const closeRoomPage = `${pages}/close-room/index`
export const doorPage = `${pages}/door/index`
export const groupsPage = `${pages}/groups/index`
export const usePage = `${pages}/use/index`
/** Where Excel tables are asked for and fetched. */
export const exportsPage = '/features/members/pages/exports/index'
/** A window's desk, where its tickets are called: `windowId`. */
export const windowDeskPage = '/features/windows/pages/desk/index'
/** Windows and guides of my centres. */
export const windowsPage = '/features/windows/pages/staff/index'
/** Assisted visits to be arranged, mine, today's. */
export const visitsPage = '/features/windows/pages/visits/index'
