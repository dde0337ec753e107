import { callerOpenid } from '../kit/identity'
import { serve } from '../kit/serve'
import { bookingsExport } from './bookings/figures/export-rows'
import { bookingHandlers } from './bookings/handlers'
import { centreHandlers } from './centres/handlers'
import { openAppealsOf } from './direct-line/desk/open-work'
import { appealsExport } from './direct-line/figures/export-rows'
import { directLineHandlers } from './direct-line/handlers'
import { exportHandlers } from './exports/handlers'
import { inboxHandlers } from './inbox/handlers'
import { matterHandlers } from './matters/handlers'
import { memberHandlers } from './members/handlers'
import { findMember } from './members/store'
import { noticeHandlers } from './notices/handlers'
import { orgLifeAfterHandlers } from './org-life/after-handlers'
import { activitiesExport } from './org-life/figures/export-rows'
import { orgLifeHandlers } from './org-life/handlers'
import { partyHandlers } from './party/handlers'
import { windowsHandlers } from './windows/handlers'

/** Every client call comes in here. */
export const main = serve(
  [
    ...memberHandlers({ openAppealsOf }),
    ...partyHandlers,
    ...inboxHandlers,
    ...matterHandlers,
    ...centreHandlers,
    ...windowsHandlers,
    ...bookingHandlers,
    ...noticeHandlers,
    ...orgLifeHandlers,
    ...orgLifeAfterHandlers,
    ...directLineHandlers,
    ...exportHandlers({ appeals: appealsExport, bookings: bookingsExport, activities: activitiesExport }),
  ],
  { openid: callerOpenid, now: () => Date.now(), findMember },
)
