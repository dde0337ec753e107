import type { Browser } from 'playwright-core'
import { Visitor } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

let cloud: Cloud
let browser: Browser

beforeAll(async () => {
  ;[cloud, browser] = await Promise.all([startDemo(), launchChromium()])
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

test('on a wide screen the product stands in a phone-wide column, with the identity switcher in it', async () => {
  const visitor = await Visitor.arrive(browser, cloud, { viewport: { width: 1280, height: 900 } })
  const column = await visitor.page.locator('#app').boundingBox()
  expect(column?.width).toBe(430)
  expect(column?.x).toBe((1280 - 430) / 2)
  const switcher = await visitor.control(/^换一个身份/).boundingBox()
  expect(switcher?.x).toBeGreaterThan(column!.x)
  expect(switcher!.x + switcher!.width).toBeLessThanOrEqual(column!.x + 430)
  await visitor.leave()
})

test('where nothing answers as a local cloud there is no identity switcher', async () => {
  const visitor = await Visitor.arrive(browser, cloud, {
    withoutDevApi: true,
    openid: 'demo-wang-xiulan',
  })
  await visitor.see('我的事')
  expect(await visitor.page.getByRole('button', { name: /换一个身份/ }).count()).toBe(0)
  await visitor.leave()
})

test('a resident files a case with the keyboard alone', async () => {
  const visitor = await Visitor.arrive(browser, cloud)
  await visitor.tabTo('我要反映')
  await visitor.page.keyboard.press('Enter')
  await visitor.see('什么事？')
  await visitor.tabTo('什么事？')
  await visitor.page.keyboard.type('活动站的书架晃得厉害，怕倒下来。')
  await visitor.tabTo('提交')
  await visitor.page.keyboard.press('Enter')
  await visitor.see(/已提交，编号/)
  await visitor.tabTo('不用提醒')
  await visitor.page.keyboard.press('Space')
  await visitor.page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await visitor.shows('活动站的书架晃得厉害')).toBe(true)
  await visitor.leave()
})

test('a sheet keeps the keyboard inside, and Escape closes it and gives the focus back', async () => {
  const visitor = await Visitor.arrive(browser, cloud)
  await visitor.tabTo(/^换一个身份/)
  await visitor.page.keyboard.press('Enter')
  const dialog = visitor.page.getByRole('dialog', { name: '换一个身份' })
  await dialog.waitFor()
  await visitor.page.keyboard.press('Shift+Tab')
  expect(await dialog.evaluate((panel) => panel.contains(document.activeElement))).toBe(true)
  await visitor.page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await visitor.focused()).toMatch(/^换一个身份/)
  await visitor.leave()
})

test('without a network the page says so, shows what it kept, and loses nothing typed', async () => {
  const visitor = await Visitor.arrive(browser, cloud)
  await visitor.tap('我要反映')
  await visitor.type('什么事？', '小区东门的栏杆砸到了人，没有大碍。')
  await visitor.goOffline()
  await visitor.tap('提交')
  await visitor.see('还没发出的反映')
  await visitor.goOnline()
  await visitor.see('刚刚发出的反映')
  expect(await visitor.shows('小区东门的栏杆砸到了人')).toBe(true)
  await visitor.leave()
})
