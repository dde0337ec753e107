import type { ActivityKind } from './kinds'

/** What coming to each kind of activity earns; help given counts double. */
export const attendancePoints: Record<ActivityKind, number> = {
  themePartyDay: 10,
  partyLecture: 10,
  openBranchMeeting: 10,
  volunteerService: 20,
  visitAndStudy: 10,
  neighboursFestival: 10,
  cultureAndSport: 10,
}
