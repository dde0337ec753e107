import type { Cloud } from '../cloud'
import type { DemoPage } from './demo-pages'

const pages = '/features/notices/pages'
const resident = '王秀兰'
const leader = '张建国'
const secretary = '赵敏'

/** The notices of the small demo, as residents, leaders and staff see them. */
export async function noticePages(cloud: Cloud): Promise<DemoPage[]> {
  const notices = (await cloud.dump()).filter((line) => line.collection === 'notices')
  const idOf = (words: string): string => {
    const found = notices.find(({ document }) => String(document.title).includes(words))
    if (!found) throw new Error(`the small demo has no notice on ${words}`)
    return String(found.document._id)
  }
  const notice = (words: string) => `${pages}/notice/index?id=${idOf(words)}`
  const roster = (words: string, unitId: string) => `${pages}/roster/index?id=${idOf(words)}&unitId=${unitId}`
  return [
    { name: 'home-leader', as: leader, path: '/', sees: '户没通知到' },
    { name: 'notices', as: resident, path: `${pages}/notices/index`, sees: '和您家有关的通知' },
    { name: 'notices-leader', as: leader, path: `${pages}/notices/index`, sees: '我们发的通知' },
    { name: 'notices-stranger', as: '新来的人', path: `${pages}/notices/index`, sees: '登记住处后' },
    { name: 'notice-urgent', as: resident, path: notice('停水'), sees: '公开回答' },
    { name: 'notice-to-confirm', as: '李晓雯', path: notice('敬老'), sees: '看过，已经记下' },
    { name: 'notice-withdrawn', as: '李晓雯', path: notice('停电'), sees: '这条通知已经撤回' },
    { name: 'notice-drill', as: '吴海峰', path: notice('消防'), sees: '消防演练' },
    { name: 'notice-unconfirmed', as: '何子轩', path: notice('消防'), sees: '住处确认后' },
    { name: 'notice-poster', as: leader, path: notice('电梯'), sees: '发送情况' },
    { name: 'notice-hidden', as: '董佳怡', path: notice('电梯'), sees: '没有找到' },
    { name: 'notice-post', as: secretary, path: `${pages}/post/index`, sees: '发什么通知' },
    { name: 'notice-post-forbidden', as: resident, path: `${pages}/post/index`, sees: '您的身份看不到这里' },
    { name: 'notices-posted', as: leader, path: `${pages}/posted/index`, sees: '没通知到' },
    { name: 'notice-roster', as: leader, path: roster('消防', 'xingfuli.b3'), sees: '一户一户看' },
    { name: 'notice-roster-community', as: secretary, path: roster('停水', 'xingfuli'), sees: '按楼栋看' },
    {
      name: 'notice-questions',
      as: leader,
      path: `${pages}/questions/index?id=${idOf('电梯')}`,
      sees: '回答',
    },
    { name: 'notice-review', as: '孙丽娟', path: `${pages}/review/index`, sees: '没有等着审核的通知' },
  ]
}
