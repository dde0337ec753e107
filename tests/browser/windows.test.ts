import type { Browser } from 'playwright-core'
import { Visitor } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

const pages = '/features/windows/pages'

let cloud: Cloud
let browser: Browser
let visitor: Visitor
/** The first window of the small demo. */
let windowId: string

beforeAll(async () => {
  ;[cloud, browser] = await Promise.all([startDemo(), launchChromium()])
  const windows = (await cloud.dump()).filter(({ collection }) => collection === 'serviceWindows')
  windowId = String(windows.find(({ document }) => document.letter === 'A')!.document._id)
  const resident = (await cloud.identities()).find(({ name }) => name === '董佳怡')
  visitor = await Visitor.arrive(browser, cloud, {
    ...(resident && { openid: resident.openid }),
    path: '/pages/bookings/index',
  })
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

const shown = (): Promise<string> => visitor.page.innerText('body')

test('a resident finds a guide by its words and asks for somebody to come', async () => {
  await visitor.become('王秀兰')
  await visitor.open('/pages/bookings/index')
  await visitor.page.getByRole('link', { name: /^办事指南/ }).click()
  await visitor.type('要办什么事', '残疾人')
  await visitor.tap('搜索')
  await visitor.see('找到 1 件')
  await visitor.page.getByRole('link').filter({ hasText: '残疾人两项补贴' }).first().click()
  await visitor.see('要带的东西')
  await visitor.page.getByRole('checkbox', { name: '残疾人证' }).click()
  await visitor.see('备好 1 / 5')
  await visitor.tap('去不了，请人上门代办')
  await visitor.see('什么时候方便')
  await visitor.tap('15:00–17:00')
  await visitor.tap('提交申请')
  await visitor.tap('不用提醒')
  await visitor.see('申请交上了')
  expect(await shown()).toContain('申请交上了')
})

test('the secretary sends a worker, who does it and says how', async () => {
  await visitor.become('赵敏')
  await visitor.open(`${pages}/visits/index`)
  await visitor.page.getByRole('link').filter({ hasText: '残疾人两项补贴' }).first().click()
  await visitor.tap('安排人')
  await visitor.tap(/孙丽娟/)
  await visitor.tap('交给这位同事')
  await visitor.see('孙丽娟 会按时上门，请备好材料。')
  await visitor.become('孙丽娟')
  await visitor.open(`${pages}/visits/index`)
  await visitor.tap('我去办的')
  await visitor.page.getByRole('link').filter({ hasText: '15:00–17:00' }).first().click()
  await visitor.tap('办好了')
  await visitor.type('办理情况', '材料已代交，下月起发放。')
  await visitor.tap('记为办好')
  await visitor.page.getByRole('button', { name: '记为办好' }).waitFor({ state: 'hidden' })
  await visitor.see('材料已代交，下月起发放。')
  expect(await shown()).toContain('材料已代交，下月起发放。')
})

test('a worker calls the next at their desk, and closes a day with its reason', async () => {
  await visitor.open(`${pages}/desk/index?windowId=${windowId}`)
  await visitor.tap('1号台')
  await visitor.see('下一位是 A007')
  await visitor.tap('叫下一位')
  await visitor.see('正在办')
  await visitor.tap('办好了')
  await visitor.see('下一位是 A008')
  await visitor.open(`${pages}/edit-day/index?windowId=${windowId}`)
  await visitor.see('停办这一天')
  await visitor.type('原因', '线路检修停电')
  await visitor.tap('停办这一天')
  await visitor.tap('取消这些号')
  await visitor.see('保存好了')
  expect(await shown()).toContain('保存好了')
})

test('whose number was called off reads so', async () => {
  await visitor.become('吴海峰')
  await visitor.open(`${pages}/mine/index`)
  await visitor.see('已取消')
  expect(await shown()).toContain('已取消')
})
