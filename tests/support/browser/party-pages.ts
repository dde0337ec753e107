import type { DemoPage } from './demo-pages'

const pages = '/features/party/pages'

/** Membership in the small demo: as those who have it, those who don't, and those who keep it. */
export const partyPages: readonly DemoPage[] = [
  { name: 'party-mine', as: '张建国', path: `${pages}/mine/index`, sees: '3号楼党小组' },
  { name: 'party-mine-reported', as: '马国强', path: `${pages}/mine/index`, sees: '幸福里社区第一党支部' },
  { name: 'party-mine-none', as: '王秀兰', path: `${pages}/mine/index`, sees: '还没有登记组织关系' },
  { name: 'party-members', as: '黄志远', path: `${pages}/members/index`, sees: '张建国' },
  {
    name: 'party-members-not-theirs',
    as: '王秀兰',
    path: `${pages}/members/index`,
    sees: '您的身份看不到这里',
  },
  { name: 'party-enter', as: '黄志远', path: `${pages}/enter/index`, sees: '登记党员' },
]
