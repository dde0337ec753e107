import * as z from 'zod'

export const ActivityKind = z.enum([
  'themePartyDay',
  'partyLecture',
  'openBranchMeeting',
  'volunteerService',
  'visitAndStudy',
  'neighboursFestival',
  'cultureAndSport',
])
export type ActivityKind = z.infer<typeof ActivityKind>

/** What an activity can be; another kind is another row. */
export const kindNames: Record<ActivityKind, string> = {
  themePartyDay: '主题党日',
  partyLecture: '党课',
  openBranchMeeting: '支部大会（可旁听）',
  volunteerService: '志愿服务',
  visitAndStudy: '参观学习',
  neighboursFestival: '邻里节',
  cultureAndSport: '文体活动',
}
