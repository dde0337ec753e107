import { HOUR, MINUTE } from '../../../../shared/time'
import { activityDocuments, type ActivityPlan } from '../activity-documents'
import { at, hostsOf, nothingAsked, times, type Setting } from './activity-setting'
import { heldPlans } from './held-activities'

/** What residents can sign up for: places left, a line, a drawing, and none needed. */
function openPlans(setting: Setting): ActivityPlan[] {
  const { units, named, moments, now } = setting
  const { community } = hostsOf(setting)
  const all = { by: named.sunLijuan, host: community, scope: units.get('xingfuli')!, state: 'open' as const }
  return [
    {
      ...all,
      key: 'cleaning',
      publishedAt: moments.daysAgo(4, '10:00'),
      coHosts: [{ kind: 'partner', id: 'property-xingfuli', name: '幸福里物业' }],
      draft: {
        ...nothingAsked,
        ...times(now, 3, { hour: 9, hours: 2 }),
        kind: 'volunteerService',
        title: '清理楼道志愿服务',
        description: '一起把 3 号楼和 4 号楼的楼道清一清。\n扫把、垃圾袋社区准备，中午发一份盒饭。',
        bring: '劳动手套、水杯',
        audience: { groups: ['confirmedResidents'], ages: { from: 18, to: 75 }, reserved: null },
        capacity: 20,
        mostGuests: 2,
        questions: [
          { id: 'meal', text: '盒饭有没有忌口', isRequired: true, choices: ['没有', '清真', '吃素'] },
        ],
        place: at('3号楼门口'),
      },
      signedUp: [
        { who: named.wangXiulan, state: 'confirmed', guests: ['老伴'], answers: { meal: '没有' } },
        { who: named.maGuoqiang, state: 'confirmed', answers: { meal: '清真' } },
        { who: named.zhangJianguo, state: 'confirmed', answers: { meal: '没有' } },
      ],
    },
    {
      ...all,
      key: 'museum',
      publishedAt: moments.daysAgo(5, '14:00'),
      draft: {
        ...nothingAsked,
        ...times(now, 6, { hour: 8, hours: 4 }),
        kind: 'visitAndStudy',
        title: '参观平津战役纪念馆',
        description: '社区包车往返，有讲解。请带身份证。',
        bring: '身份证',
        audience: { groups: ['residents'], ages: null, reserved: null },
        capacity: 3,
        place: at('社区门口上车'),
      },
      signedUp: [
        { who: named.liuGuifang, state: 'confirmed' },
        { who: named.pengYong, state: 'confirmed' },
        { who: named.huangZhiyuan, state: 'confirmed' },
        { who: named.liXiaowen, state: 'waiting' },
        { who: named.wangXiulan, state: 'waiting' },
      ],
    },
    {
      ...all,
      key: 'lantern',
      publishedAt: moments.daysAgo(2, '09:00'),
      draft: {
        ...nothingAsked,
        ...times(now, 9, { hour: 14, hours: 2 }),
        kind: 'cultureAndSport',
        title: '灯笼手工课',
        description: '老师教做纸灯笼，材料免费，做好带回家。',
        audience: { groups: ['residents'], ages: null, reserved: null },
        capacity: 12,
        isLottery: true,
        place: at('党群服务中心二楼书画室'),
      },
      signedUp: [{ who: named.liXiaowen, state: 'entered' }],
    },
    {
      ...all,
      key: 'festival',
      publishedAt: moments.daysAgo(3, '11:00'),
      draft: {
        ...nothingAsked,
        ...times(now, 1, { hour: 15, hours: 3 }),
        kind: 'neighboursFestival',
        title: '邻里节：百家宴',
        description: '每家带一个拿手菜，大家一起吃，还有合唱队表演。',
        bring: '一个拿手菜、碗筷',
        audience: { groups: ['everyone'], ages: null, reserved: null },
        capacity: null,
        place: at('中心花园'),
      },
    },
  ]
}

/** What the content check left open: a worker looks before anybody else sees it. */
function unreviewedPlan(setting: Setting): ActivityPlan {
  const { units, named, moments, now } = setting
  return {
    key: 'clinic',
    by: named.sunLijuan,
    host: hostsOf(setting).community,
    scope: units.get('xingfuli')!,
    state: 'open',
    publishedAt: moments.ago(3 * HOUR),
    waitsForReview: true,
    draft: {
      ...nothingAsked,
      ...times(now, 8, { hour: 9, hours: 3 }),
      kind: 'volunteerService',
      title: '义诊进社区：量血压、测血糖',
      description: '社区卫生服务中心的大夫来坐诊，可以问常用药怎么吃。不卖药，不收费。',
      bring: '医保卡、正在吃的药',
      audience: { groups: ['residents'], ages: null, reserved: null },
      capacity: 60,
      questions: [
        { id: 'illness', text: '有没有高血压、糖尿病', isRequired: false, choices: ['有', '没有'] },
      ],
      place: at('党群服务中心一层大厅'),
    },
  }
}

/** What the branch is to hold: one for members, one called off, one still being written. */
function branchPlans(setting: Setting): ActivityPlan[] {
  const { units, named, moments, now } = setting
  const { branch } = hostsOf(setting)
  const all = { by: named.huangZhiyuan, host: branch, scope: units.get('xingfuli')! }
  const members = { groups: ['ownOrg', 'reportedIn'] as const, ages: null, reserved: null }
  return [
    {
      ...all,
      key: 'themeDay',
      state: 'open',
      publishedAt: moments.daysAgo(6, '09:30'),
      draft: {
        ...nothingAsked,
        ...times(now, 5, { hour: 14, hours: 2 }),
        kind: 'themePartyDay',
        title: '主题党日：走访困难家庭',
        description: '分三组走访辖区 9 户困难家庭，集中收集微心愿。',
        bring: '党徽',
        audience: { ...members, groups: [...members.groups] },
        capacity: 30,
        needsApproval: true,
        place: at('党群服务中心二楼多功能厅'),
      },
    },
    {
      ...all,
      key: 'trip',
      state: 'cancelled',
      publishedAt: moments.daysAgo(3, '16:00'),
      cancelledBecause: '天气预报有大雪，路上不安全，改到开春再去。',
      draft: {
        ...nothingAsked,
        ...times(now, 7, { hour: 8, hours: 8 }),
        kind: 'visitAndStudy',
        title: '参观乡村振兴示范村',
        description: '包车前往，中午在村里吃饭。',
        audience: { groups: ['allMembers', 'confirmedResidents'], ages: null, reserved: null },
        capacity: 40,
        place: at('社区门口上车'),
      },
      signedUp: [{ who: named.wangXiulan, state: 'calledOff' }],
    },
    {
      ...all,
      key: 'draft',
      state: 'draft',
      publishedAt: moments.ago(90 * MINUTE),
      draft: {
        ...nothingAsked,
        ...times(now, 20, { hour: 14, hours: 2 }),
        kind: 'openBranchMeeting',
        title: '支部大会：讨论明年计划',
        description: '讨论明年的主题党日安排，欢迎居民旁听、提建议。',
        audience: { groups: ['ownOrg', 'confirmedResidents'], ages: null, reserved: null },
        capacity: 50,
        place: at('党群服务中心二楼多功能厅'),
      },
    },
  ]
}

/** What goes on now: those who signed up check in. */
function ongoingPlan(setting: Setting): ActivityPlan {
  const { units, named, moments, now } = setting
  const quarter = 15 * MINUTE
  const startsAt = now - (now % quarter)
  return {
    key: 'choir',
    by: named.sunLijuan,
    host: hostsOf(setting).community,
    scope: units.get('xingfuli')!,
    state: 'closed',
    publishedAt: moments.daysAgo(7, '10:00'),
    draft: {
      ...nothingAsked,
      kind: 'cultureAndSport',
      title: '社区合唱队开放日',
      description: '合唱队排练，邻居可以来听、来唱。',
      startsAt,
      endsAt: startsAt + 2 * HOUR,
      signUpUntil: startsAt - HOUR,
      audience: { groups: ['residents'], ages: null, reserved: null },
      capacity: 25,
      place: at('党群服务中心一层活动室'),
    },
    signedUp: [
      { who: named.wangXiulan, state: 'confirmed' },
      { who: named.wuHaifeng, state: 'confirmed' },
      { who: named.liXiaowen, state: 'confirmed' },
    ],
  }
}

/** The organisational life of the small demo. */
export const smallActivities = (setting: Setting) =>
  activityDocuments(
    [
      ...openPlans(setting),
      ...branchPlans(setting),
      ongoingPlan(setting),
      unreviewedPlan(setting),
      ...heldPlans(setting),
    ],
    setting.now,
  )
