import type { Cloud } from '../cloud'
import type { DemoPage } from './demo-pages'

const pages = '/features/org-life/pages'
const resident = '王秀兰'
const worker = '孙丽娟'
const secretary = '黄志远'

/** The organisational life of the small demo, as residents and those who arrange it see it. */
export async function orgLifePages(cloud: Cloud): Promise<DemoPage[]> {
  const activities = (await cloud.dump()).filter(({ collection }) => collection === 'activities')
  const on = (page: string, words: string): string => {
    const found = activities.find(({ document }) => String(document.title).includes(words))
    if (!found) throw new Error(`the small demo has no activity on ${words}`)
    return `${pages}/${page}/index?id=${String(found.document._id)}`
  }
  const activity = (words: string) => on('activity', words)
  const tab = '/pages/org-life/index'
  return [
    { name: 'org-life', as: resident, path: tab, sees: '只看我能参加的' },
    { name: 'org-life-organiser', as: worker, path: tab, sees: '开展活动' },
    { name: 'org-life-stranger', as: '新来的人', path: tab, sees: '登记住处后能看活动' },
    { name: 'org-life-mine', as: resident, path: `${pages}/mine/index`, sees: '报名成功' },
    { name: 'org-life-mine-empty', as: '袁德福', path: `${pages}/mine/index`, sees: '还没有报名参加的活动' },
    { name: 'org-life-signed-up', as: resident, path: activity('清理楼道'), sees: '取消报名' },
    { name: 'org-life-open', as: '吴海峰', path: activity('清理楼道'), sees: '我要报名' },
    { name: 'org-life-sign-up', as: '吴海峰', path: on('sign-up', '清理楼道'), sees: '盒饭有没有忌口' },
    { name: 'org-life-waiting', as: resident, path: activity('纪念馆'), sees: '不排了' },
    { name: 'org-life-lottery', as: '吴海峰', path: activity('灯笼'), sees: '报名抽签' },
    { name: 'org-life-festival', as: resident, path: activity('百家宴'), sees: '不用报名，按时来就行' },
    { name: 'org-life-members-only', as: '何子轩', path: activity('走访困难家庭'), sees: '面向党员' },
    { name: 'org-life-cancelled', as: resident, path: activity('示范村'), sees: '活动取消了' },
    { name: 'org-life-hosted', as: secretary, path: `${pages}/hosted/index`, sees: '办一个活动' },
    { name: 'org-life-forbidden', as: resident, path: `${pages}/hosted/index`, sees: '您的身份看不到这里' },
    { name: 'org-life-arranging', as: worker, path: activity('清理楼道'), sees: '报名的人' },
    { name: 'org-life-draft', as: secretary, path: activity('讨论明年计划'), sees: '发布活动' },
    { name: 'org-life-new', as: secretary, path: `${pages}/edit/index`, sees: '存为草稿' },
    { name: 'org-life-edit', as: worker, path: on('edit', '清理楼道'), sees: '保存修改' },
    { name: 'org-life-move', as: worker, path: on('move', '清理楼道'), sees: '改到这个时间地点' },
    { name: 'org-life-sign-ups', as: worker, path: on('sign-ups', '清理楼道'), sees: '马国强' },
    { name: 'org-life-check-in', as: resident, path: activity('合唱队'), sees: '用数字签到' },
    { name: 'org-life-code', as: worker, path: on('code', '合唱队'), sees: '15 秒换一次' },
    { name: 'org-life-attendance', as: worker, path: on('attendance', '合唱队'), sees: '吴海峰 到了' },
    { name: 'org-life-over', as: resident, path: activity('急救知识'), sees: '主办方还没有写纪实' },
    { name: 'org-life-recorded', as: resident, path: activity('身边的榜样'), sees: '棉纺厂四十年' },
    { name: 'org-life-record', as: secretary, path: on('record', '身边的榜样'), sees: '保存纪实' },
    { name: 'org-life-record-new', as: worker, path: on('record', '急救知识'), sees: '保存纪实' },
    { name: 'org-life-plan', as: secretary, path: `${pages}/plan/index`, sees: '每月第一个星期五' },
    { name: 'org-life-figures', as: secretary, path: `${pages}/figures/index`, sees: '到场率' },
    { name: 'org-life-points', as: resident, path: `${pages}/points/index`, sees: '现有积分' },
    { name: 'org-life-feed', as: resident, path: `${pages}/feed/index`, sees: '复制链接' },
    { name: 'org-life-feed-kept', as: worker, path: `${pages}/feed/index`, sees: '换新链接' },
    { name: 'org-life-receipts', as: '郑凯', path: `${pages}/receipts/index`, sees: '上季度' },
    { name: 'org-life-receipts-branch', as: secretary, path: `${pages}/receipts/index`, sees: '党员去别处' },
    {
      name: 'org-life-holidays',
      as: '宋文博',
      path: `${pages}/holidays/index?year=2028`,
      sees: '加一段日子',
    },
    { name: 'org-life-review', as: worker, path: `${pages}/review/index`, sees: '义诊进社区' },
    {
      name: 'org-life-review-records',
      as: worker,
      path: `${pages}/review/index?show=records`,
      sees: '签到时漏了一位',
    },
    {
      name: 'org-life-review-not-theirs',
      as: resident,
      path: `${pages}/review/index`,
      sees: '您的身份看不到这里',
    },
  ]
}
