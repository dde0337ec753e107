import type { Browser } from 'playwright-core'
import { Visitor } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

let cloud: Cloud
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  ;[cloud, browser] = await Promise.all([startDemo(), launchChromium()])
  visitor = await Visitor.arrive(browser, cloud, { path: '/pages/bookings/index' })
  await visitor.become('欧阳静')
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

test('a resident finds a room for the people there are, and books it', async () => {
  await visitor.open('/pages/bookings/index')
  await visitor.tap('按人数和时间找场地')
  await visitor.type('多少人', '10')
  await visitor.tap('明天')
  await visitor.tap('上午')
  await visitor.tap('1 小时')
  await visitor.tap('找空场地')
  await visitor.see('找到的空场地')
  await visitor.tap(/书画室.*去预约/)
  await visitor.type('做什么用', '楼里孩子学剪纸')
  await visitor.type('多少人', '10')
  await visitor.tap('预约')
  await visitor.tap('不用提醒')
  await visitor.see('约好了')
  expect(await visitor.page.innerText('body')).toContain('楼里孩子学剪纸')
})

test('the day shows it as mine, and it stands at home', async () => {
  await visitor.tap('返回')
  await visitor.tap('返回')
  await visitor.tap('明天')
  await visitor.see(/我约了/)
  await visitor.tap('首页')
  await visitor.see(/书画室/)
  expect(await visitor.page.innerText('body')).not.toContain('没有等着办的事')
})

test('it goes into a calendar as a file', async () => {
  await visitor.tap(/书画室/)
  const saved = visitor.page.waitForEvent('download')
  await visitor.tap('加到手机日历')
  expect((await saved).suggestedFilename()).toMatch(/\.ics$/)
})

test('it is given up, and nothing is left to go to', async () => {
  await visitor.tap('取消预约')
  await visitor.tap('临时有事')
  await visitor.tap('取消预约')
  await visitor.see('预约已经取消，场地让给了别人。需要时可以重新约。')
  await visitor.tap('返回')
  await visitor.see('没有等着办的事')
  expect(await visitor.shows('书画室')).toBe(false)
})
