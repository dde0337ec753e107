import { entryIdOf, type StoredSeries } from '../../../../shared/org-life/plan'
import { RECORD_OPEN_FOR } from '../../../../shared/org-life/record'
import { NO_ENTERED_DAYS, occurrencesOf } from '../../../../shared/org-life/recurrence'
import { addDays, civilDate, DAY, HOUR, startOfDay, wallClock } from '../../../../shared/time'
import { hostKeyOf, planIdOf } from '../../../api/org-life/ids'
import type { PlanDocument } from '../../../api/org-life/plans/plans-store'
import type { ActivityPlan } from '../activity-documents'
import { at, hostsOf, nothingAsked, type Setting } from './activity-setting'

const themeDays: StoredSeries = {
  id: 'theme-days',
  title: '主题党日',
  kind: 'themePartyDay',
  rule: { every: 'monthWeekday', nth: 1, weekday: 5 },
  onHoliday: 'nextSameWeekday',
  from: 14 * 60,
  to: 16 * 60,
  changes: {},
}
const MISSED_MONTH = '04'
const STAYED_AWAY = 100 * DAY
const WRITTEN_AFTER = 20 * HOUR

/** The branch's plan of this year: a theme day on the first Friday of each month, and a meeting at its end. */
export function smallPlan(setting: Setting): PlanDocument {
  const { branch } = hostsOf(setting)
  const { year } = wallClock(setting.now)
  return {
    _id: planIdOf(branch, year),
    revision: 1,
    year,
    hostKey: hostKeyOf(branch),
    series: [themeDays],
    singles: [{ id: 'year-end', title: '年终组织生活会', kind: 'openBranchMeeting', date: `${year}-12-25` }],
    requests: [],
    outbox: [],
  }
}

/** One for each month. */
const subjects: readonly (readonly [
  title: string,
  description: string,
  minutes: string,
  decision: string,
])[] = [
  [
    '学习与谈心',
    '集中学习后分组谈心，说说各楼的难处。',
    '集中学习一小时，随后分三组谈心。3 号楼提到电动车上楼的事。',
    '3号楼党小组下周入户讲一次电动车上楼的危险。',
  ],
  [
    '节前走访困难家庭',
    '春节前分组走访，送米面油。',
    '走访 9 户，记下 4 件要办的事。',
    '两户的取暖补助由社区工作者跟进。',
  ],
  [
    '学雷锋便民服务',
    '在中心花园修伞、磨刀、量血压。',
    '来了 60 多位居民，修伞 11 把，磨刀 23 把。',
    '下半年再办一次，加上手机使用辅导。',
  ],
  [
    '清明祭扫',
    '到烈士陵园祭扫，听讲解。',
    '步行前往，献花后听讲解员讲了两个故事。',
    '把讲解录音整理成文字，贴到党群服务中心。',
  ],
  [
    '楼道安全排查',
    '检查楼道、消防通道和充电棚。',
    '查了 5 栋楼，有 4 处堆物，当场清走 3 处。',
    '剩下一处由物业三天内清走。',
  ],
  [
    '重温入党誓词',
    '新老党员一起重温入党誓词。',
    '8 位党员发言，老党员讲了修渠的往事。',
    '把往事写成小册子。',
  ],
  ['庆七一座谈', '座谈会，给老党员送纪念章。', '给两位党龄五十年的老党员送纪念章。', '每季度上门看望一次。'],
  [
    '社区安全隐患排查',
    '查楼道、消防通道和充电棚。',
    '查了 5 栋楼的楼道和消防通道，有 4 处堆物。',
    '请物业三天内清走剩下的一处。',
  ],
  [
    '爱国卫生清洁行动',
    '清理中心花园和 2 号楼后的杂物。',
    '分两队清理，一共装了 11 袋。',
    '2 号楼后的废旧自行车请物业贴通知，两周后统一清理。',
  ],
  [
    '重阳节走访老人',
    '分组走访 80 岁以上的老人。',
    '走访 12 户，送去血压计 3 台，记下 5 件要办的事。',
    '为两位独居老人安排每周一次上门。',
  ],
  [
    '冬季防火入户',
    '分组入户查煤气软管和插线板。',
    '入户 46 户，换下老化软管 7 根。',
    '没有人在家的 9 户下周再去。',
  ],
  ['年终总结', '说说这一年办成的事。', '逐项看了全年计划，12 项办成 11 项。', '明年三月补办没有办的一项。'],
]

const endOf = (date: string): number => startOfDay(date) + 16 * HOUR

const draftOf = (title: string, description: string, date: string) => ({
  ...nothingAsked,
  startsAt: startOfDay(date) + 14 * HOUR,
  endsAt: endOf(date),
  signUpUntil: startOfDay(date) - 6 * HOUR,
  kind: 'themePartyDay' as const,
  title: `主题党日：${title}`,
  description,
  audience: { groups: ['ownOrg' as const, 'reportedIn' as const], ages: null, reserved: null },
  capacity: 30,
  place: at('党群服务中心二楼多功能厅'),
})

/** The theme days of the plan that are over, but for one in spring; one of the branch hasn't come since the summer. */
export function heldThemeDays(setting: Setting): ActivityPlan[] {
  const { units, named, now } = setting
  const { branch } = hostsOf(setting)
  const { year } = wallClock(now)
  const yesterday = addDays(civilDate(now), -1)
  const dates = occurrencesOf(themeDays, year, NO_ENTERED_DAYS).filter(
    ({ planned, date }) => date !== null && date < yesterday && !planned.includes(`-${MISSED_MONTH}-`),
  )
  const isLocked = (date: string) => endOf(date) + WRITTEN_AFTER + RECORD_OPEN_FOR <= now
  const lastLocked = dates.filter(({ date }) => isLocked(date!)).at(-1)
  return dates.map((occurrence) => {
    const { planned, date } = occurrence
    const [title, description, minutes, decision] = subjects[Number(planned.slice(5, 7)) - 1]!
    const draft = draftOf(title, description, date!)
    const [first, ...later] = [named.zhangJianguo, named.huangZhiyuan, named.liXiaowen, named.maGuoqiang]
    const attending = draft.startsAt < now - STAYED_AWAY ? [first, ...later] : later
    return {
      key: `theme-day-${date}`,
      by: named.huangZhiyuan,
      host: branch,
      scope: units.get('xingfuli')!,
      state: isLocked(date!) ? ('locked' as const) : ('recorded' as const),
      publishedAt: draft.startsAt - 8 * DAY,
      planned: { planId: planIdOf(branch, year), entryId: entryIdOf(themeDays.id, planned) },
      draft,
      signedUp: [first, ...later].map((who) => ({ who, state: 'confirmed' as const })),
      story: {
        came: attending.map((who) => ({ who, ...(who === named.maGuoqiang && { because: '没带手机' }) })),
        record: {
          at: endOf(date!) + WRITTEN_AFTER,
          by: named.huangZhiyuan,
          signature: branch.signature,
          minutes,
          decisions: [decision],
          photos: [],
          ...(occurrence === lastLocked && {
            correction: { at: now - 5 * HOUR, text: '签到时漏了一位，实到人数比上面写的多 1 人。' },
          }),
        },
        rated: [{ who: named.liXiaowen, stars: 5, words: '安排得很实在。' }],
      },
    }
  })
}
