import type { Browser } from 'playwright-core'
import { Visitor } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

const MINE = '/features/party/pages/mine/index'
const MEMBERS = '/features/party/pages/members/index'

let cloud: Cloud
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  ;[cloud, browser] = await Promise.all([startDemo(), launchChromium()])
  const secretary = (await cloud.identities()).find(({ name }) => name === '黄志远')
  visitor = await Visitor.arrive(browser, cloud, {
    ...(secretary && { openid: secretary.openid }),
    path: MEMBERS,
  })
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

test('a branch secretary confirms who applied to report in', async () => {
  await visitor.tap('等待确认')
  await visitor.see('吴海峰')
  await visitor.tap('确认报到')
  await visitor.see('已确认吴海峰报到，已告诉本人')
  await visitor.tap('已报到')
  await visitor.see('吴海峰')
})

test('whoever reported in reads it, leaves, and may apply again', async () => {
  await visitor.become('吴海峰')
  await visitor.open(MINE)
  await visitor.see('已报到')
  await visitor.tap('退出报到')
  await visitor.see('组织关系不变')
  await visitor.tap('退出报到')
  await visitor.see('到哪个支部报到')
  await visitor.tap('申请报到')
  await visitor.see('等待支部确认')
})

test('neighbours find no way to anybody’s membership', async () => {
  await visitor.become('王秀兰')
  await visitor.open(MINE)
  await visitor.see('还没有登记组织关系')
  await visitor.open(MEMBERS)
  await visitor.see('您的身份看不到这里')
  expect(await visitor.shows('吴海峰')).toBe(false)
})
