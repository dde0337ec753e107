import type { Browser } from 'playwright-core'
import { civilDate, DAY, MINUTE } from '../../shared/time'
import { Visitor } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

const TITLE = '3号楼停水通知'

let cloud: Cloud
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  ;[cloud, browser] = await Promise.all([startDemo(), launchChromium()])
  const leader = (await cloud.identities()).find(({ name }) => name === '张建国')
  visitor = await Visitor.arrive(browser, cloud, { ...(leader && { openid: leader.openid }), path: '/' })
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

/** The browser's own field for a day or a time. */
const pick = (label: string, value: string) => visitor.page.getByLabel(label, { exact: true }).fill(value)

const runJobs = async () => {
  for (let run = 0; run < 3; run++) await cloud.runTimer('jobs')
}

test('a building leader fills three fields, sees how many households get it, and sends', async () => {
  await visitor.page.getByRole('link', { name: '发通知' }).click()
  await visitor.page.getByRole('radiogroup', { name: '发什么通知？' }).getByText('停水').click()
  await visitor.tap('写好下面的内容')
  await visitor.see('这一项还没有填。')
  await visitor.type('哪里', '3号楼')
  const tomorrow = civilDate((await cloud.clock.now()) + DAY)
  await pick('从什么时候', tomorrow)
  await pick('从什么时候，几点', '13:00')
  await pick('到什么时候', tomorrow)
  await pick('到什么时候，几点', '17:00')
  await visitor.tap('写好下面的内容')
  await visitor.see('内容写好了，请看一遍再发')
  await visitor.tap(/^要每户确认/)
  await visitor.tap('看看发给谁，再发送')
  await visitor.see('发给 幸福里社区 3号楼，共 15 户')
  await visitor.tap('发送')
  await visitor.see('通知已经发出')
  expect(await visitor.shows(TITLE)).toBe(true)
  await runJobs()
})

test('a resident finds it on the first page, reads that reading is recorded, confirms and asks', async () => {
  await visitor.become('王秀兰')
  await visitor.open('/')
  await visitor.page.getByRole('link').filter({ hasText: TITLE }).first().click()
  await visitor.see('打开通知会记为您家已读')
  await visitor.tap('我家看过了')
  await visitor.see(/^您家已在 .* 确认$/)
  await visitor.tap('我要提问')
  await visitor.type('您想问什么？', '能送水上楼吗？')
  await visitor.tap('发给发通知的人')
  await visitor.see('能送水上楼吗？')
  expect(await visitor.shows('我家看过了')).toBe(false)
  await runJobs()
})

test('the leader answers for all, ticks a door off, and sees the figures follow', async () => {
  await visitor.become('张建国')
  await visitor.open('/features/notices/pages/posted/index')
  await visitor.page.getByRole('link').filter({ hasText: TITLE }).first().click()
  await visitor.page.getByRole('link', { name: '居民的提问' }).click()
  await visitor.tap('回答')
  await visitor.type('回答', '能，请打电话给我。')
  await visitor.tap(/^公开回答/)
  await visitor.tap('发出回答')
  await visitor.see('没有等着回答的提问')
  await visitor.page.goBack()
  await visitor.page.getByRole('link', { name: '看各户签收情况' }).click()
  await visitor.see('共 15 户')
  await visitor.page.getByRole('button', { name: '已当面告知' }).first().click()
  await cloud.clock.advance(MINUTE)
  await runJobs()
  await visitor.page.reload()
  await visitor.see('1 户，占 7%')
  await visitor.tap('全部')
  await visitor.see('3号楼 2单元 501室')
  expect(await visitor.shows('138****')).toBe(false)
})

test('withdrawn, it stays in sight with its reason', async () => {
  await visitor.open('/features/notices/pages/posted/index')
  await visitor.page.getByRole('link').filter({ hasText: TITLE }).first().click()
  await visitor.tap('撤回通知')
  await visitor.type('撤回的原因', '水管已经提前修好了。')
  await visitor.tap('撤回，并告诉收到的人')
  await visitor.see('这条通知已经撤回，内容不再有效')
  await runJobs()
  await visitor.become('王秀兰')
  await visitor.open('/features/notices/pages/notices/index')
  await visitor.page.getByRole('link').filter({ hasText: TITLE }).first().click()
  await visitor.see(/水管已经提前修好了/)
  expect(await visitor.shows('我要提问')).toBe(false)
})
