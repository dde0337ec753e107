import { randomUUID } from 'node:crypto'
import { submitAppeal } from '../../../shared/direct-line/contracts'
import { getTopic, saveTopic } from '../../../shared/direct-line/topic-contracts'
import { publishAppeal, supportAppeal } from '../../../shared/direct-line/public-contracts'
import { acceptAppeal, resolveAppeal, startAppeal } from '../../../shared/direct-line/staff-contracts'
import { civilMonth } from '../../../shared/time'
import type { Cloud } from '../cloud'
import type { DemoPage } from './demo-pages'
import { meanwhile } from './meanwhile'

const RESIDENT = 'demo-wang-xiulan'
const NEIGHBOUR = 'demo-li-xiaowen'
const SECRETARY = 'demo-zhao-min'
const COMMUNITY = 'xingfuli'
const pages = '/features/neighbourhood/pages'

/** Publishes a case that goes on and one that was answered, and has the first seconded. */
async function published(cloud: Cloud): Promise<{ open: string; answered: string }> {
  const as = meanwhile(cloud)
  const request = (id: string) => ({ id, requestId: randomUUID() })

  async function file(title: string, place: string): Promise<string> {
    const { id } = await as(RESIDENT, submitAppeal, {
      kind: 'request',
      categoryId: 'lighting',
      text: `${title}，晚上看不见台阶。`,
      photos: [],
      place: { kind: 'typed', label: place },
      phone: null,
      mayBePublic: true,
      requestId: randomUUID(),
    })
    return id
  }

  const publish = (id: string, title: string, placeLabel: string, answer: string | null) =>
    as(SECRETARY, publishAppeal, {
      ...request(id),
      publication: { title, text: `${title}，晚上看不见台阶。`, placeLabel, answer, photos: [] },
    })

  const open = await file('后门的路灯不亮', '小区后门')
  await publish(open, '后门的路灯不亮', '小区后门', null)
  const answered = await file('四楼的楼道灯不亮', '4号楼')
  await as(SECRETARY, acceptAppeal, request(answered))
  await as(SECRETARY, startAppeal, { ...request(answered), note: '' })
  const answer = '灯泡和开关都已换新，晚上能亮了。'
  await as(SECRETARY, resolveAppeal, { ...request(answered), answer, outcome: 'fixed', photos: [] })
  await publish(answered, '四楼的楼道灯不亮', '4号楼', answer)
  await cloud.runTimer('jobs')
  await as(NEIGHBOUR, supportAppeal, { ...request(open), isSupporting: true })
  return { open, answered }
}

/** Writes the topic of this month, unless the demo has one. */
async function topicOfMonth(cloud: Cloud, month: string): Promise<void> {
  const as = meanwhile(cloud)
  const { topic } = await as(NEIGHBOUR, getTopic, { communityId: COMMUNITY, month })
  if (topic) return
  await as(SECRETARY, saveTopic, {
    communityId: COMMUNITY,
    month,
    revision: 0,
    requestId: randomUUID(),
    topic: {
      title: '楼道和路灯不亮，怎么办',
      why: '天黑得早，这个月好几栋楼都说灯不亮。',
      categoryId: 'lighting',
      placeUnitId: null,
      ownerUnit: '幸福里物业服务中心',
      tasks: [
        { text: '把每栋楼的灯查一遍', dueOn: `${month}-10`, isDone: true },
        { text: '坏了的换成声控灯', dueOn: `${month}-28`, isDone: false },
        { text: '和业委会商量换灯的钱从哪出', dueOn: null, isDone: false },
      ],
      result: '',
    },
  })
}

/** What neighbours see of each other's cases and of how their community does. */
export async function neighbourhoodPages(cloud: Cloud): Promise<DemoPage[]> {
  const month = civilMonth(await cloud.clock.now())
  const { open, answered } = await published(cloud)
  await topicOfMonth(cloud, month)
  const cases = (by: string, of: string) =>
    `${pages}/figure-cases/index?unitId=${COMMUNITY}&month=${month}&by=${by}&of=${of}`
  const neighbour = '李晓雯'
  const secretary = '赵敏'
  return [
    { name: 'ledger', as: neighbour, path: `${pages}/ledger/index`, sees: '后门的路灯不亮' },
    { name: 'ledger-stranger', as: '新来的人', path: `${pages}/ledger/index`, sees: '登记住处' },
    { name: 'ledger-grid-worker', as: '陈浩', path: `${pages}/ledger/index`, sees: '选社区' },
    {
      name: 'public-case',
      as: neighbour,
      path: `${pages}/public-case/index?id=${open}`,
      sees: '取消附议',
    },
    {
      name: 'public-case-answered',
      as: neighbour,
      path: `${pages}/public-case/index?id=${answered}`,
      sees: '灯泡和开关都已换新',
    },
    {
      name: 'public-case-mine',
      as: '王秀兰',
      path: `${pages}/public-case/index?id=${open}`,
      sees: '这是您反映的',
    },
    { name: 'figures', as: neighbour, path: `${pages}/figures/index`, sees: '没有算在三率里的' },
    { name: 'figures-staff', as: secretary, path: `${pages}/figures/index`, sees: '导出 Excel' },
    { name: 'figures-officer', as: '冯雅琴', path: `${pages}/figures/index`, sees: '下面各单位' },
    { name: 'figure-cases', as: neighbour, path: cases('category', 'lighting'), sees: '这里只列出公开的' },
    { name: 'figure-cases-staff', as: secretary, path: cases('figure', 'submitted'), sees: '新反映的' },
    { name: 'topic', as: neighbour, path: `${pages}/topic/index`, sees: '牵头单位' },
    { name: 'topic-staff', as: secretary, path: `${pages}/topic/index`, sees: '写这个月的题' },
    {
      name: 'edit-topic',
      as: secretary,
      path: `${pages}/edit-topic/index?communityId=${COMMUNITY}&month=${month}`,
      sees: '要做的事',
    },
  ]
}
