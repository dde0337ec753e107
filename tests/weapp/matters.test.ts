import { getMatter } from '../../shared/matters/contracts'
import { community, type Community, type Person } from '../support/community'
import { closed, published, written } from '../support/matters'
import { Phone } from '../support/weapp/phone'

const MATTER = 'features/matters/pages/matter/index'
const COMMENTS = 'features/matters/pages/comments/index'

let town: Community
let matter: Awaited<ReturnType<typeof published>>
let resident: Person
let phone: Phone

beforeAll(async () => {
  town = await community()
  matter = await published(town)
  resident = await town.resident('happy.b1', { room: '501' })
  phone = new Phone(town.cloud, resident.openid)
})
afterAll(() => town.stop())

test('a household chooses once, after being told that it is for good and seen by nobody', async () => {
  phone.switchTab('pages/direct-line/index')
  await phone.screen.see('议事')
  const page = phone.open(MATTER, { id: matter.id })
  await page.see('您家赞成哪一种加装方案？')
  await page.tap('平层入户')
  await page.tap('提交我家的意见')
  await page.see('您家选“平层入户”。一户只能表达一次，提交后不能改。社区只看到总数，看不到您家选了什么。')
  await page.tap('提交，不再改')
  await page.see('您家已经表达过意见')
  expect((await resident.call(getMatter, { id: matter.id })).households).toMatchObject([{ hasVoiced: true }])
})

test('what was chosen stays nowhere on the phone: options are kept with their words, as the matter was read', () => {
  const kept = [...phone.wechat.storage.values()].join()
  for (const { id } of matter.matter.options) {
    const everywhere = kept.split(id).length - 1
    const asRead = kept.match(new RegExp(`${id}\\W+label`, 'g'))?.length ?? 0
    expect(everywhere).toBe(asRead)
  }
})

test('words are written once, and a neighbour’s are seconded', async () => {
  const page = phone.screen
  await page.tap('写意见')
  await page.type('您的意见', '请先修好楼梯扶手。')
  await page.tap('发出意见')
  await page.see('请先修好楼梯扶手。')
  await written(await town.resident('happy.b2', { room: '101' }), matter.id, '电费怎么分摊？')
  const list = phone.open(COMMENTS, { id: matter.id })
  await list.see('电费怎么分摊？')
  await list.tap('我也这样想')
  await list.see('您已附议')
  await list.see('1 人附议')
  expect((await resident.call(getMatter, { id: matter.id })).secondedIds).toHaveLength(1)
  phone.back()
})

test('after the deadline the page says that so few households are not shown apart', async () => {
  await closed(town)
  phone.pullDown()
  await phone.screen.see('少于 10 户，不公布分项。')
  expect((await resident.call(getMatter, { id: matter.id })).result).toEqual({ shown: 'tooFew' })
})
