import { randomUUID } from 'node:crypto'
import type { InputOf } from '../../../shared/contract'
import { shareAppeal, submitAppeal, withdrawAppeal } from '../../../shared/direct-line/contracts'
import {
  acceptAppeal,
  askMore,
  declineAppeal,
  listPartnerUnits,
  mergeAppeal,
  resolveAppeal,
  startAppeal,
  whistleFor,
} from '../../../shared/direct-line/staff-contracts'
import { me } from '../../../shared/members/contracts'
import type { Cloud } from '../cloud'
import type { DemoPage } from './demo-pages'
import { meanwhile } from './meanwhile'

const RESIDENT = 'demo-wang-xiulan'
const SECRETARY = 'demo-zhao-min'
const GRID_WORKER = 'demo-chen-hao'

type Draft = Partial<InputOf<typeof submitAppeal>> & { text: string }

/** Makes cases in the states that the small demo has none of; gives the id of each. */
async function casesIn(cloud: Cloud) {
  const as = meanwhile(cloud)
  const home = (await as(RESIDENT, me, {})).member!.homes[0]!
  const request = (id: string) => ({ id, requestId: randomUUID() })

  async function file(openid: string, draft: Draft): Promise<string> {
    const { id } = await as(openid, submitAppeal, {
      kind: 'request',
      categoryId: 'leak',
      photos: [],
      place: { kind: 'home', householdId: home.householdId },
      phone: null,
      mayBePublic: true,
      requestId: randomUUID(),
      ...draft,
    })
    return id
  }

  async function accepted(draft: Draft): Promise<string> {
    const id = await file(RESIDENT, draft)
    await as(SECRETARY, acceptAppeal, request(id))
    return id
  }

  const waiting = await accepted({ text: '厨房下水道返水，味道很大。' })
  await as(SECRETARY, askMore, { ...request(waiting), question: '请问是几层返水？什么时候方便上门？' })
  await as(RESIDENT, shareAppeal, { ...request(waiting), isShared: true })

  const declined = await file(RESIDENT, { text: '高架桥上的车太吵，晚上睡不着。', categoryId: 'noise' })
  await as(SECRETARY, declineAppeal, {
    ...request(declined),
    because: '高架桥的隔音屏归市交通部门管，社区没有权限处理。',
    turnTo: '请拨打 12345 市民热线，说明路段和时间。',
  })

  const whistled = await accepted({ text: '楼顶防水坏了，下雨就漏。' })
  const { partners } = await as(SECRETARY, listPartnerUnits, { unitId: home.communityId })
  await as(SECRETARY, whistleFor, {
    ...request(whistled),
    unitId: partners[0]!.id,
    isPartner: true,
    because: '楼顶防水归物业维修。',
  })

  const answered = await accepted({
    text: '建议在楼门口加一个扶手。',
    kind: 'suggestion',
    categoryId: 'elder',
  })
  await as(SECRETARY, startAppeal, { ...request(answered), note: '' })
  await as(SECRETARY, resolveAppeal, {
    ...request(answered),
    answer: '扶手下个月装；坡道会占消防通道，今年做不了。',
    outcome: 'partlyAdopted',
    because: '坡道会占消防通道。',
    photos: [],
  })

  const withdrawn = await file(RESIDENT, { text: '楼道灯坏了，晚上看不见。', categoryId: 'lighting' })
  await as(RESIDENT, withdrawAppeal, { ...request(withdrawn), because: '已经修好了。' })

  const merged = await file(RESIDENT, { text: '三楼的天花板也漏水。' })
  await as(SECRETARY, mergeAppeal, { ...request(merged), intoId: whistled })

  const entranceId = home.unitIds[home.unitIds.length - 1]!
  const forOther = await file(GRID_WORKER, {
    text: '老人腿脚不便，想在家门口装扶手。',
    categoryId: 'elder',
    place: { kind: 'home', householdId: `${entranceId}.301` },
    mayBePublic: false,
    behalf: {
      relation: 'worker',
      name: '李桂英',
      phone: '13912345678',
      home: { entranceId, room: '301' },
      consent: 'inPerson',
    },
  })
  return { waiting, declined, whistled, answered, withdrawn, merged, forOther }
}

/** A case in each of the states that a resident may find theirs in. */
export async function residentPages(cloud: Cloud): Promise<DemoPage[]> {
  const ids = await casesIn(cloud)
  const resident = '王秀兰'
  const page = (name: keyof typeof ids) => `/features/direct-line/pages/appeal/index?id=${ids[name]}`
  const mine = '/features/direct-line/pages/mine/index'
  return [
    { name: 'case-waiting', as: resident, path: page('waiting'), sees: '请您补充' },
    { name: 'case-shared', as: '张建国', path: page('waiting'), sees: '邻居反映的' },
    { name: 'case-declined', as: resident, path: page('declined'), sees: '可以找谁办' },
    { name: 'case-whistled', as: resident, path: page('whistled'), sees: '一起来办的单位' },
    { name: 'case-answered', as: resident, path: page('answered'), sees: '部分采纳' },
    { name: 'case-withdrawn', as: resident, path: page('withdrawn'), sees: '居民撤回' },
    { name: 'case-merged', as: resident, path: page('merged'), sees: '和这件一起办' },
    { name: 'case-for-other', as: '陈浩', path: page('forOther'), sees: '代办' },
    { name: 'mine', as: resident, path: mine, sees: '等您补充' },
    { name: 'mine-shared', as: '张建国', path: `${mine}?show=shared`, sees: '厨房下水道返水' },
    { name: 'mine-for-others', as: '陈浩', path: `${mine}?show=others`, sees: '替李**反映' },
    { name: 'mine-followed', as: resident, path: `${mine}?show=followed`, sees: '附议' },
    {
      name: 'file-case-for-other',
      as: '陈浩',
      path: '/features/direct-line/pages/file-case/index',
      sees: '这件事算他本人的',
    },
  ]
}
