import * as bookings from './bookings/contracts'
import * as bookingStaff from './bookings/staff-contracts'
import * as centres from './centres/contracts'
import * as directLine from './direct-line/contracts'
import * as directLinePublic from './direct-line/public-contracts'
import * as directLineSettings from './direct-line/settings-contracts'
import * as directLineStaff from './direct-line/staff-contracts'
import * as directLineTopic from './direct-line/topic-contracts'
import * as exports from './exports/contracts'
import * as inbox from './inbox/contracts'
import * as matters from './matters/contracts'
import * as members from './members/contracts'
import * as myData from './members/my-data-contracts'
import * as party from './party/contracts'
import * as windows from './windows/contracts'
import * as windowGuides from './windows/guide-contracts'
import * as notices from './notices/contracts'
import * as orgLifeAttendance from './org-life/attendance-contracts'
import * as orgLife from './org-life/contracts'
import * as orgLifeRecord from './org-life/record-contracts'
import * as orgLifePlans from './org-life/plan-contracts'
import * as orgLifeReview from './org-life/review-contracts'
import * as windowVisits from './windows/visit-contracts'

/** Every endpoint there is: one line a set of contracts. */
export const contracts = [
  ...Object.values(directLine),
  ...Object.values(directLineStaff),
  ...Object.values(directLinePublic),
  ...Object.values(directLineTopic),
  ...Object.values(directLineSettings),
  ...Object.values(members),
  ...Object.values(myData),
  ...Object.values(party),
  ...Object.values(inbox),
  ...Object.values(matters),
  ...Object.values(notices),
  ...Object.values(orgLife),
  orgLifeAttendance.showAttendanceCode,
  orgLifeAttendance.showMyAttendance,
  orgLifeAttendance.checkInToActivity,
  orgLifeAttendance.takeInAtDoor,
  orgLifeAttendance.tickAttendance,
  orgLifeAttendance.withdrawAttendance,
  orgLifeAttendance.listAttendance,
  orgLifeAttendance.askLeave,
  orgLifeAttendance.decideLeave,
  orgLifeRecord.getRecord,
  orgLifeRecord.saveRecord,
  orgLifeRecord.correctRecord,
  orgLifeRecord.rateActivity,
  orgLifeRecord.listRatings,
  orgLifeRecord.showHostFigures,
  orgLifeRecord.listNotCome,
  orgLifeRecord.listReceipts,
  orgLifeRecord.showPartnerReceipt,
  orgLifeRecord.listMyPoints,
  orgLifeRecord.getActivityCalendarFile,
  orgLifeRecord.showActivityFeed,
  orgLifeRecord.renewActivityFeed,
  orgLifeReview.listRecordsToReview,
  orgLifeReview.reviewRecord,
  orgLifePlans.showPlan,
  orgLifePlans.saveSeries,
  orgLifePlans.changeDate,
  orgLifePlans.savePlanned,
  orgLifePlans.showCalendarDays,
  orgLifePlans.saveCalendarDays,
  ...Object.values(exports),
  ...Object.values(centres),
  ...Object.values(windowGuides),
  ...Object.values(windows),
  ...Object.values(windowVisits),
  bookings.listRooms,
  bookings.getRoom,
  bookings.showDay,
  bookings.showWeek,
  bookings.findFree,
  bookings.listMyParties,
  bookings.book,
  bookings.listMyBookings,
  bookings.getBooking,
  bookings.cancelBooking,
  bookings.getCalendarFile,
  bookingStaff.addRoom,
  bookingStaff.editRoom,
  bookingStaff.showUse,
  bookingStaff.showRoomFeed,
  bookingStaff.renewRoomFeed,
  bookings.joinWaitlist,
  bookings.listMyWaits,
  bookings.leaveWaitlist,
  bookings.acceptOffer,
  bookings.checkIn,
  bookings.showMyStanding,
  bookings.appealNoShow,
  bookingStaff.previewClosure,
  bookingStaff.closeRoom,
  bookingStaff.reopenRoom,
  bookingStaff.showDeskDay,
  bookingStaff.listToDecide,
  bookingStaff.confirmBooking,
  bookingStaff.declineBooking,
  bookingStaff.checkInByStaff,
  bookingStaff.showDoorCode,
  bookingStaff.settleNoShow,
  bookingStaff.revealContact,
  bookings.moveBooking,
  bookings.previewSeries,
  bookings.bookSeries,
  bookingStaff.listUnfitting,
  bookingStaff.listGroups,
  bookingStaff.saveGroup,
]
