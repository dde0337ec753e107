import { MINUTE } from '../../../../shared/time'
import { fileIdOf } from '../../storage/paths'
import type { ActivityPlan } from '../activity-documents'
import type { HeldStory } from '../after-documents'
import type { SeedPhoto } from '../seed-set'
import { at, hostsOf, nothingAsked, times, type Setting } from './activity-setting'
import { photoBytes, type PhotoName } from './photos'
import { heldThemeDays } from './theme-days'

const photoOf = ({ named: { huangZhiyuan } }: Setting, name: PhotoName): string =>
  `photos/${huangZhiyuan._id}/record-${name}.png`

/** The pictures of its records. */
export const recordPhotos = (setting: Setting): SeedPhoto[] => [
  {
    path: photoOf(setting, 'lecture-room'),
    uploadedBy: setting.named.huangZhiyuan.openid,
    bytes: () => photoBytes('lecture-room'),
  },
]

/** A lecture of the day before yesterday, written down since. */
function heldLecture(setting: Setting): ActivityPlan {
  const { units, named, moments, now } = setting
  const { branch } = hostsOf(setting)
  const draft = {
    ...nothingAsked,
    ...times(now, -2, { hour: 9, hours: 2 }),
    kind: 'partyLecture' as const,
    title: '党课：身边的榜样',
    description: '请社区老劳模讲自己的故事，居民也可以来听。',
    audience: { groups: ['allMembers' as const, 'confirmedResidents' as const], ages: null, reserved: null },
    capacity: 40,
    place: at('党群服务中心二楼多功能厅'),
  }
  const story: HeldStory = {
    came: [
      { who: named.wangXiulan },
      { who: named.liXiaowen },
      { who: named.maGuoqiang, because: '晚到了几分钟' },
      { who: named.huangZhiyuan },
    ],
    record: {
      at: draft.endsAt + 90 * MINUTE,
      by: named.huangZhiyuan,
      signature: branch.signature,
      minutes: '老劳模孙师傅讲了在棉纺厂四十年的故事，大家问了十几个问题。居民听众说想再听一次。',
      decisions: ['明年三月再请孙师傅讲一次，地点放在中心花园。'],
      photos: [fileIdOf(photoOf(setting, 'lecture-room'))],
    },
    rated: [
      { who: named.wangXiulan, stars: 5, words: '讲得好，听得清楚。' },
      { who: named.liXiaowen, stars: 4, words: '时间再长一点就好了。' },
    ],
  }
  const coming = [named.wangXiulan, named.liuGuifang, named.liXiaowen, named.maGuoqiang, named.huangZhiyuan]
  return {
    key: 'lecture',
    by: named.huangZhiyuan,
    host: branch,
    scope: units.get('xingfuli')!,
    state: 'recorded',
    publishedAt: moments.daysAgo(12, '09:30'),
    draft,
    signedUp: coming.map((who) => ({ who, state: 'confirmed' as const })),
    story,
  }
}

/** A course of three days ago that nobody has written down yet. */
function heldUnrecorded(setting: Setting): ActivityPlan {
  const { units, named, moments, now } = setting
  const { community } = hostsOf(setting)
  return {
    key: 'first-aid',
    by: named.sunLijuan,
    host: community,
    scope: units.get('xingfuli')!,
    state: 'held',
    publishedAt: moments.daysAgo(9, '10:20'),
    draft: {
      ...nothingAsked,
      ...times(now, -3, { hour: 15, hours: 2 }),
      kind: 'volunteerService',
      title: '急救知识小课堂',
      description: '社区医院的护士教心肺复苏，可以上手练。',
      audience: { groups: ['residents'], ages: null, reserved: null },
      capacity: 15,
      place: at('党群服务中心一层活动室'),
    },
    signedUp: [named.wangXiulan, named.wuHaifeng, named.heZixuan].map((who) => ({
      who,
      state: 'confirmed' as const,
    })),
    story: { came: [{ who: named.wangXiulan }, { who: named.wuHaifeng }] },
  }
}

/** What took place, with who came and what was written of it. */
export const heldPlans = (setting: Setting): ActivityPlan[] => [
  ...heldThemeDays(setting),
  heldLecture(setting),
  heldUnrecorded(setting),
]
