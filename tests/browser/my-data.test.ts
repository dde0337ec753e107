import type { Browser } from 'playwright-core'
import { Visitor } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

const PAGE = '/features/members/pages/my-data/index'

let cloud: Cloud
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  ;[cloud, browser] = await Promise.all([startDemo(), launchChromium()])
  const resident = (await cloud.identities()).find(({ name }) => name === '王秀兰')
  visitor = await Visitor.arrive(browser, cloud, {
    ...(resident && { openid: resident.openid }),
    look: { size: 'large', shade: 'light' },
    path: PAGE,
  })
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

test('a resident reads what is kept, and ends the account', async () => {
  await visitor.tap('活动签到和评价')
  await visitor.see('讲得好，听得清楚。')
  await visitor.tap('注销我的账号')
  await visitor.tap('注销，不再使用')
  await visitor.see('还没有登记住处')
})

test('afterwards the phone knows nobody, and still shows large letters', async () => {
  await visitor.open('/pages/me/index')
  await visitor.see('您还没有登记')
  const kept = await visitor.page.evaluate(() => ({
    names: Object.keys(window.localStorage),
    all: JSON.stringify(window.localStorage),
  }))
  expect(kept.names).toEqual(expect.arrayContaining(['look', 'identity']))
  expect(kept.all).not.toContain('王秀兰')
})
