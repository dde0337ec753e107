import { community, type Community, type Person } from '../support/community'
import { Phone } from '../support/weapp/phone'

const REGISTER = 'features/members/pages/register/index'

let town: Community
let stranger: Person
let phone: Phone

beforeAll(async () => {
  town = await community()
  stranger = town.stranger()
  phone = new Phone(town.cloud, stranger.openid)
})
afterAll(() => town.stop())

test('a stranger is shown to the registration and asked one thing after the other', async () => {
  const home = phone.switchTab('pages/home/index')
  await home.see('还没有登记住处')
  await home.tap('登记住处')
  const form = await phone.arriveAt(REGISTER)
  await form.tap('幸福里社区')
  expect(form.shows('房号')).toBe(false)
  await form.tap('1号楼')
  await form.tap('1单元')
  await form.type('房号', '501室')
  await form.type('姓名', '何子轩')
  await form.tap('提交登记')
  await form.see('登记好了')

  const [member] = await town.documentsOf('members')
  expect(member).toMatchObject({ openid: stranger.openid, name: '何子轩' })
  expect(member?.homes).toMatchObject([{ householdId: 'happy.b1.e1.501', state: 'pending' }])
})

test('until the building leader has confirmed, home says what already works', async () => {
  const home = phone.switchTab('pages/home/index')
  await home.see('住处正在等确认')
  await home.see('现在就可以反映问题')
  expect(home.offers('我要反映')).toBe(true)
})

test('elder and dark mode change the root of every page, at once and for good', async () => {
  const me = phone.switchTab('pages/me/index')
  await me.see('何子轩')
  expect(me.look()).toContain('theme--normal')
  await me.tap('最大')
  await me.until(() => me.look().includes('theme--largest'), 'grew')
  await me.tap('深色')
  await me.until(() => me.look().includes('theme--dark'), 'turned dark')
  const home = phone.switchTab('pages/home/index')
  await home.until(() => home.look().includes('theme--largest theme--dark'), 'followed')
  expect(JSON.parse(phone.wechat.storage.get('look') ?? '')).toEqual({ size: 'largest', shade: 'dark' })
})
