import type { Browser } from 'playwright-core'
import { civilDate, DAY } from '../../shared/time'
import { Visitor } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

const TAB = '/pages/org-life/index'
const HOSTED = '/features/org-life/pages/hosted/index'

let cloud: Cloud
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  ;[cloud, browser] = await Promise.all([startDemo(), launchChromium()])
  const neighbour = (await cloud.identities()).find(({ name }) => name === '吴海峰')
  visitor = await Visitor.arrive(browser, cloud, {
    ...(neighbour && { openid: neighbour.openid }),
    path: TAB,
  })
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

const link = (words: string) => visitor.page.getByRole('link').filter({ hasText: words }).first()
/** The browser's own field for a day or a time. */
const pick = (label: string, value: string) => visitor.page.getByLabel(label, { exact: true }).fill(value)

test('what is near is found by the phone’s own place, and each card says how far it is', async () => {
  // Two kilometres north of the community.
  await visitor.standAt({ latitude: 39.1352, longitude: 117.1958 })
  await visitor.tap(/^类别和远近/)
  await visitor.tap('3 公里内')
  await visitor.tap('同意')
  await visitor.tap('看活动')
  await visitor.see(/清理楼道志愿服务/)
  await visitor.see('3号楼门口，离您 2.0 公里')
  await visitor.tap(/^类别和远近/)
  await visitor.tap('1 公里内')
  await visitor.tap('看活动')
  await visitor.see('没有这样的活动')
  await visitor.tap('看全部活动')
})

test('a resident finds an activity in the month, answers the host’s question and signs up', async () => {
  await visitor.see('可以报名')
  await link('清理楼道志愿服务').click()
  await visitor.tap('我要报名')
  await visitor.tap('没有')
  await visitor.tap(/^参加的人都是/)
  await visitor.tap('报名')
  await visitor.tap('允许提醒')
  await visitor.see('报名成功')
})

test('taking it back gives the place to others', async () => {
  await visitor.tap('取消报名')
  await visitor.see('取消报名？')
  await visitor.tap('取消报名')
  await visitor.see('已取消报名')
  expect(await visitor.shows('我要报名')).toBe(true)
})

test('a worker writes an activity and publishes it, and a resident sees it', async () => {
  await visitor.become('孙丽娟')
  await visitor.open(HOSTED)
  await visitor.tap('办一个活动')
  await visitor.type('名称', '健康讲座进社区')
  await visitor.type('介绍', '社区医院的大夫讲冬天怎么保护心脏。')
  const date = civilDate((await cloud.clock.now()) + 2 * DAY)
  await pick('开始', date)
  await pick('开始，几点', '09:30')
  await visitor.tap('别的地方')
  await visitor.type('地址', '中心花园凉亭')
  await visitor.tap('发布活动')
  // Its own page: words of the form speak of them as well.
  await link('报名的人').waitFor()
  await visitor.become('王秀兰')
  await visitor.open(TAB)
  await link('健康讲座进社区').click()
  await visitor.see('中心花园凉亭')
})

test('called off with a reason, everybody reads why', async () => {
  await visitor.become('孙丽娟')
  await visitor.open(HOSTED)
  await link('健康讲座进社区').click()
  await visitor.tap('取消活动')
  await visitor.type('为什么取消', '大夫临时有手术。')
  await visitor.tap('取消活动')
  await visitor.see('原因：大夫临时有手术。')
})
