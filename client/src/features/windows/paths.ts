/** Where the pages on windows, guides and assisted visits are, for those who lead there. */
export const guidesPage = '/features/windows/pages/guides/index'
/** With `id`. */
export const guidePage = '/features/windows/pages/guide/index'
/** With `guideId`: take a place at a window that handles it. */
export const takePage = '/features/windows/pages/take/index'
/** With `id`. */
export const ticketPage = '/features/windows/pages/ticket/index'
/** My tickets and my visits. */
export const myTicketsPage = '/features/windows/pages/mine/index'
/** With `guideId`. */
export const askVisitPage = '/features/windows/pages/ask-visit/index'
/** With `id`. */
export const visitPage = '/features/windows/pages/visit/index'
/** For staff: with `windowId`. */
export const deskPage = '/features/windows/pages/desk/index'
/** For staff: windows and guides of their centres. */
export const staffPage = '/features/windows/pages/staff/index'
/** For staff: visits to be arranged, mine, today's. */
export const visitsPage = '/features/windows/pages/visits/index'
/** With `id` to edit one, with `centreId` to write a new one. */
export const editGuidePage = '/features/windows/pages/edit-guide/index'
export const editWindowPage = '/features/windows/pages/edit-window/index'
/** With `windowId`: close a day, or open one. */
export const editDayPage = '/features/windows/pages/edit-day/index'
