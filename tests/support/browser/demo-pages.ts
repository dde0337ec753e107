import type { Cloud } from '../cloud'
import { bookingPages } from './booking-pages'
import { bookingDeskPages } from './booking-desk-pages'
import { matterPages } from './matter-pages'
import { neighbourhoodPages } from './neighbourhood-pages'
import { noticePages } from './notice-pages'
import { orgLifePages } from './org-life-pages'
import { partyPages } from './party-pages'
import { residentPages } from './resident-pages'
import { windowPages } from './window-pages'

/** A page of the product as somebody of the small demo sees it. */
export interface DemoPage {
  name: string
  /** Who looks at it: the name in the identity switcher. */
  as: string
  path: string
  /** Words that stand on it once everything is there. */
  sees: string
}

const directLine = '/features/direct-line/pages'
const members = '/features/members/pages'

/** Cases of the small demo by their state, the newest of each. */
async function casesOf(cloud: Cloud): Promise<(state: string, ownerName?: string) => string> {
  const dump = await cloud.dump()
  const nameOf = new Map(
    dump.filter((line) => line.collection === 'members').map(({ document }) => [document._id, document.name]),
  )
  const cases = dump
    .filter((line) => line.collection === 'appeals')
    .map((line) => line.document)
    .filter(({ communityId }) => communityId === 'xingfuli')
  return (state, ownerName) => {
    const found = cases.find(
      (one) => one.state === state && (ownerName === undefined || nameOf.get(one.ownerId) === ownerName),
    )
    if (!found) throw new Error(`the small demo has no case ${state} ${ownerName ?? ''}`)
    return `${directLine}/appeal/index?id=${String(found._id)}`
  }
}

/** Every page there is, by role and state. */
export async function demoPages(cloud: Cloud): Promise<DemoPage[]> {
  const caseIn = await casesOf(cloud)
  const secretary = '赵敏'
  return [
    { name: 'home', as: '王秀兰', path: '/', sees: '我的事' },
    { name: 'home-stranger', as: '新来的人', path: '/', sees: '还没有登记住处' },
    { name: 'home-pending', as: '何子轩', path: '/', sees: '住处正在等确认' },
    { name: 'home-desk', as: secretary, path: '/', sees: '先办这些' },
    { name: 'direct-line', as: '王秀兰', path: '/pages/direct-line/index', sees: '我反映的事' },
    { name: 'direct-line-empty', as: '欧阳静', path: '/pages/direct-line/index', sees: '没有等着办的事' },
    { name: 'file-case', as: '王秀兰', path: `${directLine}/file-case/index`, sees: '什么事？' },
    { name: 'case-submitted', as: secretary, path: caseIn('submitted'), sees: '居民反映的' },
    { name: 'case-in-progress', as: secretary, path: caseIn('inProgress'), sees: '居民反映的' },
    { name: 'case-mine', as: '王秀兰', path: caseIn('inProgress', '王秀兰'), sees: '我反映的' },
    { name: 'case-mine-closed', as: '王秀兰', path: caseIn('closed', '王秀兰'), sees: '办理结果' },
    { name: 'case-to-rate', as: '王秀兰', path: caseIn('resolved', '王秀兰'), sees: '请您评价' },
    { name: 'case-closed', as: secretary, path: caseIn('closed'), sees: '办理结果' },
    { name: 'case-hidden', as: '董佳怡', path: caseIn('submitted'), sees: '没有找到' },
    { name: 'work', as: secretary, path: `${directLine}/work/index`, sees: '工单' },
    { name: 'home-partner', as: '郑凯', path: '/', sees: '吹哨叫您来办的' },
    { name: 'work-officer', as: '冯雅琴', path: `${directLine}/work/index`, sees: '待街道结案' },
    { name: 'search', as: secretary, path: `${directLine}/search/index`, sees: '在幸福里社区里找' },
    {
      name: 'merge',
      as: secretary,
      path: caseIn('inProgress').replace('/appeal/', '/merge/'),
      sees: '可能是同一件事',
    },
    {
      name: 'publish',
      as: secretary,
      path: caseIn('evaluated').replace('/appeal/', '/publish/'),
      sees: '公开给邻居看',
    },
    { name: 'settings', as: secretary, path: `${directLine}/settings/index`, sees: '办理期限' },
    { name: 'duty', as: secretary, path: `${directLine}/duty/index`, sees: '空着的照上一周排' },
    { name: 'templates', as: secretary, path: `${directLine}/templates/index`, sees: '加一个模板' },
    { name: 'categories', as: '宋文博', path: `${directLine}/categories/index`, sees: '燃气' },
    { name: 'work-forbidden', as: '王秀兰', path: `${directLine}/work/index`, sees: '这里给社区工作人员用' },
    ...(await residentPages(cloud)),
    ...(await bookingDeskPages(cloud)),
    ...(await matterPages(cloud)),
    ...(await bookingPages(cloud)),
    ...(await orgLifePages(cloud)),
    ...partyPages,
    ...(await noticePages(cloud)),
    ...(await windowPages(cloud)),
    ...(await neighbourhoodPages(cloud)),
    { name: 'me', as: '王秀兰', path: '/pages/me/index', sees: '我的住处' },
    { name: 'me-staff', as: secretary, path: '/pages/me/index', sees: '我的工作' },
    { name: 'me-stranger', as: '新来的人', path: '/pages/me/index', sees: '您还没有登记' },
    { name: 'register', as: '新来的人', path: `${members}/register/index`, sees: '选社区' },
    { name: 'register-again', as: '王秀兰', path: `${members}/register/index`, sees: '您已经登记过了' },
    { name: 'homes', as: '马国强', path: `${members}/homes/index`, sees: '现在住这里' },
    { name: 'homes-declined', as: '邓宇航', path: `${members}/homes/index`, sees: '重新登记' },
    { name: 'pending-homes', as: '张建国', path: `${members}/pending-homes/index`, sees: '确认住这里' },
    { name: 'roles', as: '宋文博', path: `${members}/roles/index`, sees: '看哪一级' },
    { name: 'inbox', as: '王秀兰', path: `${members}/inbox/index`, sees: '消息' },
    { name: 'profile', as: '王秀兰', path: `${members}/profile/index`, sees: '姓名' },
    { name: 'privacy', as: '王秀兰', path: `${members}/privacy/index`, sees: '我的信息怎么用' },
    { name: 'my-data', as: '王秀兰', path: `${members}/my-data/index`, sees: '带走一份' },
    { name: 'my-data-holder', as: secretary, path: `${members}/my-data/index`, sees: '您还担任着社区的身份' },
    { name: 'exports', as: secretary, path: `${members}/exports/index`, sees: '导出表格' },
  ]
}
