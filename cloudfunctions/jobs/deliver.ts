import { release } from '../api/bookings/booking/release'
import { reopenDays } from '../api/bookings/desk/closures'
import { writeAudit } from '../kit/audit'
import { count } from '../kit/counters'
import type { Deliver } from '../kit/drain'
import { clearClosedDays } from './bookings/closed-days'
import { markNoShow, noteNoShow } from './bookings/no-shows'
import { endWait, offerWait, tellFree } from './bookings/waits'
import { excludeNamed } from './direct-line/exclusions'
import { followMerged, tellAppealFollowers } from './direct-line/followers'
import { handOverAppeals } from './direct-line/hand-over'
import { writeLedger } from './direct-line/ledger'
import { flagForReview, reviewMessages } from './direct-line/review'
import { recountSupporters } from './direct-line/supporters'
import { forgetMember } from './forget/member'
import { joinHousehold, leaveHousehold } from './households'
import { linkMatter } from './matters/links'
import { tellAudience } from './matters/matters'
import { startNoticeRound } from './notices/rounds'
import { tallyNotice } from './notices/tallies'
import { excuseGuest } from './org-life/excuse'
import { moveActivity, remindActivity } from './org-life/record-timers'
import { recountActivity } from './org-life/recount'
import { tellRoomClosed } from './org-life/room-closed'
import { settleAttendance } from './org-life/settle'
import { deliverRelease, deliverSync, tellActivity } from './org-life/told'
import { checkPhotos } from './photo-checks'
import { tell } from './tell'
import { tellTickets } from './windows'

/** Who takes each kind of outbox item. */
export const deliver: Deliver = {
  tell: (item, { now }) => tell(item, now),
  tellMatter: (item, { now }) => tellAudience(item, (one) => tell(one, now)),
  tellTickets: (item, { now }) => tellTickets(item, (one) => tell(one, now), now),
  audit: (item) => writeAudit(item.key, item),
  count: (item, { now }) => count(item.key, item, now),
  joinHousehold,
  leaveHousehold,
  checkPhotos,
  flagForReview: ({ appealId }) => flagForReview(appealId),
  reviewMessages,
  handOverAppeals,
  followMerged,
  tellAppealFollowers,
  publishAppeal: ({ appealId }) => writeLedger(appealId),
  recountSupporters,
  linkMatter,
  releaseHold: (item, { now }) => release(item, now),
  offerWait,
  tellFree: (item, { now }) => tellFree(item, now),
  endWait: (item, { now }) => endWait(item, now),
  noteNoShow: (item, { now }) => noteNoShow(item, now),
  markNoShow: (item, { now }) => markNoShow(item, now),
  clearDays: clearClosedDays,
  reopenDays: (item, { now }) => reopenDays(item, now),
  excludeNamed,
  forgetMember,
  recountActivity: ({ activityId }, { now }) => recountActivity(activityId, now),
  settleAttendance: (item, { now }) => settleAttendance(item, now),
  excuseGuest: (item, { now }) => excuseGuest(item, now),
  remindActivity: (item, { now }) => remindActivity(item, now),
  moveActivity: (item, { now }) => moveActivity(item, now),
  tellActivity: (item, { now }) => tellActivity(item, now),
  tellRoomClosed,
  syncSeats: (item, { now }) => deliverSync(item, now),
  releasePlaces: (item, { now }) => deliverRelease(item, now),
  startNoticeRound: (item, { now }) => startNoticeRound(item, now),
  tallyNotice: (item, { now }) => tallyNotice(item, now),
}
