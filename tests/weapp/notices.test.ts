import { getNotice, listHouseholds, postNotice } from '../../shared/notices/contracts'
import { community, type Community, type Person } from '../support/community'
import { livedIn, settled, tankCleaning, waterStop } from '../support/notices'
import { Phone } from '../support/weapp/phone'

const LIST = 'features/notices/pages/notices/index'
const NOTICE = 'features/notices/pages/notice/index'
const ROSTER = 'features/notices/pages/roster/index'
const POST = 'features/notices/pages/post/index'

let town: Community
let resident: Person
let leader: Person
let drill: string

beforeAll(async () => {
  town = await community()
  ;[resident] = (await livedIn(town, 'happy.b1', 2)) as [Person, Person]
  leader = await town.leader()
  const draft = tankCleaning({ title: '1号楼消防演练', needsAcknowledgement: true })
  drill = (await leader.call(postNotice, draft)).id
  await (await town.secretary()).call(postNotice, waterStop())
  await settled(town)
})
afterAll(() => town.stop())

test('urgent notices stand first, on the first page and in the list', async () => {
  const phone = new Phone(town.cloud, resident.openid)
  phone.switchTab('pages/home/index')
  await phone.screen.see('幸福里社区停水通知')
  const list = phone.open(LIST)
  await list.see('1号楼消防演练')
  const text = list.text()
  expect(text.indexOf('幸福里社区停水通知')).toBeLessThan(text.indexOf('1号楼消防演练'))
})

test('opening it is recorded, and a tap confirms it for the household', async () => {
  const phone = new Phone(town.cloud, resident.openid)
  const page = phone.open(NOTICE, { id: drill })
  await page.see('放一会儿水再用')
  await page.see('已经记下')
  await page.tap('我家看过了')
  await page.see('您家已在')
  expect((await resident.call(getNotice, { id: drill })).receipt).toMatchObject({
    readAt: expect.any(Number),
    acknowledgedAt: expect.any(Number),
  })
})

test('a leader ticks off who was told at the door', async () => {
  await settled(town)
  const phone = new Phone(town.cloud, leader.openid)
  const page = phone.open(ROSTER, { id: drill, unitId: 'happy.b1' })
  await page.see('1号楼 1单元 302室')
  await page.tap('已当面告知')
  await page.see('没有要打电话或上门的')
  const { items } = await leader.call(listHouseholds, {
    id: drill,
    unitId: 'happy.b1',
    show: 'toldInPerson',
    cursor: null,
  })
  expect(items.map(({ label }) => label)).toEqual(['1号楼 1单元 302室'])
})

test('a leader begins a notice with a template', async () => {
  const phone = new Phone(town.cloud, leader.openid)
  const page = phone.open(POST)
  await page.see('发什么通知？')
  await page.tap('电梯检修')
  await page.see('从什么时候')
  await page.tap('看看发给谁，再发送')
  await page.see('请多写几个字说清楚，至少 5 个字。')
  expect(await town.documentsOf('notices')).toHaveLength(2)
})
