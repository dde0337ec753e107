import type { Cloud } from '../cloud'
import type { DemoPage } from './demo-pages'

const pages = '/features/windows/pages'
const resident = '王秀兰'
const worker = '孙丽娟'

type Stored = Record<string, unknown>

/** Windows, guides, tickets and visits of the small demo. */
export async function windowPages(cloud: Cloud): Promise<DemoPage[]> {
  const dump = await cloud.dump()
  const documents = (collection: string) =>
    dump.filter((line) => line.collection === collection).map((line) => line.document)
  const idOf = (collection: string, isMeant: (document: Stored) => boolean): string => {
    const found = documents(collection).find(isMeant)
    if (!found) throw new Error(`the small demo lacks one of ${collection}`)
    return String(found._id)
  }
  const guide = (title: string) => idOf('serviceItems', (one) => String(one.title).includes(title))
  const window = (letter: string) => idOf('serviceWindows', (one) => one.letter === letter)
  const memberId = (name: string) => idOf('members', (one) => one.name === name)
  const ticket = (name: string, state: string): string => {
    const days = documents('windowDays') as unknown as { _id: string; tickets: Stored[] }[]
    const holder = memberId(name)
    const found = days.flatMap(({ _id, tickets }) =>
      tickets
        .filter((one) => one.memberId === holder && one.state === state)
        .map(({ id }) => `${_id}.${String(id)}`),
    )[0]
    if (!found) throw new Error(`the small demo has no ticket of ${name}`)
    return `${pages}/ticket/index?id=${found}`
  }
  const visit = (state: string) =>
    `${pages}/visit/index?id=${idOf('assistedVisits', (one) => one.state === state)}`
  const allowance = guide('高龄津贴')
  return [
    { name: 'guides', as: resident, path: `${pages}/guides/index`, sees: '高龄津贴申领' },
    { name: 'guides-stranger', as: '新来的人', path: `${pages}/guides/index`, sees: '先选一个社区' },
    { name: 'guide', as: resident, path: `${pages}/guide/index?id=${allowance}`, sees: '要带的东西' },
    { name: 'take', as: resident, path: `${pages}/take/index?guideId=${allowance}`, sees: '几点来' },
    { name: 'ticket-waiting', as: resident, path: ticket(resident, 'waiting'), sees: '前面还有' },
    { name: 'ticket-booked', as: resident, path: ticket(resident, 'booked'), sees: '已约好' },
    { name: 'ticket-again', as: '李晓雯', path: ticket('李晓雯', 'comeAgain'), sees: '出生医学证明' },
    { name: 'my-tickets', as: resident, path: `${pages}/mine/index`, sees: '养老金资格认证' },
    {
      name: 'ask-visit',
      as: resident,
      path: `${pages}/ask-visit/index?guideId=${allowance}`,
      sees: '什么时候方便',
    },
    { name: 'visit-mine', as: resident, path: visit('requested'), sees: '等社区安排' },
    { name: 'visit-to-arrange', as: '赵敏', path: visit('requested'), sees: '安排人' },
    { name: 'visit-work', as: worker, path: visit('assigned'), sees: '查看电话' },
    { name: 'visits', as: worker, path: `${pages}/visits/index`, sees: '待安排' },
    { name: 'visits-forbidden', as: resident, path: `${pages}/visits/index`, sees: '代办由社区工作人员安排' },
    {
      name: 'desk',
      as: worker,
      path: `${pages}/desk/index?windowId=${window('A')}`,
      sees: '今天的号',
    },
    { name: 'windows-staff', as: worker, path: `${pages}/staff/index`, sees: '民生服务窗口' },
    {
      name: 'edit-guide',
      as: worker,
      path: `${pages}/edit-guide/index?id=${allowance}`,
      sees: '保存指南',
    },
    {
      name: 'edit-window',
      as: worker,
      path: `${pages}/edit-window/index?id=${window('A')}&centreId=centre-xingfuli`,
      sees: '时段和号数',
    },
    {
      name: 'edit-day',
      as: worker,
      path: `${pages}/edit-day/index?windowId=${window('C')}`,
      sees: '停办这一天',
    },
  ]
}
