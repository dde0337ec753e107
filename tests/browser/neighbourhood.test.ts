import type { Browser } from 'playwright-core'
import { barriersOn } from '../support/browser/axe'
import { neighbourhoodPages } from '../support/browser/neighbourhood-pages'
import { Visitor } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

const OPEN_CASE = '后门的路灯不亮'

let cloud: Cloud
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  ;[cloud, browser] = await Promise.all([startDemo(), launchChromium()])
  await neighbourhoodPages(cloud)
  await cloud.runTimer('jobs')
  visitor = await Visitor.arrive(browser, cloud)
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

const open = (title: string) =>
  visitor.page.getByRole('link').filter({ hasText: title }).and(visitor.page.locator(':visible')).click()

test('a neighbour finds a published case by its words and seconds it', async () => {
  await visitor.become('张建国')
  await visitor.tap('直通车')
  await visitor.tap('看全部公开的事')
  await visitor.type('找一找', '路灯')
  await visitor.tap('搜索')
  await open(OPEN_CASE)
  await visitor.see('1 位邻居附议：我也遇到了')
  await visitor.tap('我也遇到了（附议）')
  await visitor.tap('允许提醒')
  await visitor.see('2 位邻居附议：我也遇到了')
  expect(await barriersOn(visitor.page)).toEqual([])
})

test('it is among what they follow, and taking it back leaves it followed', async () => {
  await visitor.tap('取消附议')
  await visitor.see('1 位邻居附议：我也遇到了')
  expect(await visitor.page.getByRole('switch', { name: /^关注这件事/ }).getAttribute('aria-checked')).toBe(
    'true',
  )
})

test('the ledger is narrowed by subject and state, and remembers how', async () => {
  await visitor.open('/features/neighbourhood/pages/ledger/index')
  await visitor.tap('类别，全部')
  await visitor.tap('楼道照明')
  await visitor.tap('办理中')
  await visitor.see('四楼的楼道灯不亮')
  await visitor.open('/features/neighbourhood/pages/ledger/index')
  await visitor.control('类别，楼道照明').waitFor()
  expect(await visitor.control('办理中').getAttribute('aria-checked')).toBe('true')
  await visitor.tap('已办结')
  await visitor.page.getByText('四楼的楼道灯不亮').waitFor({ state: 'detached' })
})

test('each figure opens the cases behind it; residents read the published ones', async () => {
  await visitor.open('/features/neighbourhood/pages/figures/index')
  await visitor.see('没有算在三率里的')
  await visitor.tap(/^楼道照明 \d+ 件/)
  await visitor.see(OPEN_CASE)
  expect(await visitor.shows('这里只列出公开的')).toBe(true)
})

test('by keyboard alone a figure can be reached and opened', async () => {
  await visitor.open('/features/neighbourhood/pages/figures/index')
  await visitor.see('没有算在三率里的')
  await visitor.tabTo(/^到了受理期限的，\d+ 件$/)
  await visitor.page.keyboard.press('Enter')
  await visitor.see('这里只列出公开的')
  expect(await visitor.shows('到了受理期限的')).toBe(true)
})

test('the secretary ticks off a task of the month’s topic, and neighbours read it', async () => {
  await visitor.become('赵敏')
  await visitor.open('/features/neighbourhood/pages/topic/index')
  await visitor.see('2 项里做完了 1 项')
  await visitor.tap('写这个月的题')
  await visitor.tap(/^第 2 项做完了/)
  await visitor.tap('保存')
  await visitor.see('2 项里做完了 2 项')
  await visitor.become('张建国')
  await visitor.open('/features/neighbourhood/pages/topic/index')
  await visitor.see('2 项里做完了 2 项')
  expect(await visitor.shows('写这个月的题')).toBe(false)
})

test('the secretary reads every case behind a figure, and takes the month home as a table', async () => {
  await visitor.become('赵敏')
  await visitor.open('/features/neighbourhood/pages/figures/index')
  await visitor.tap('导出 Excel')
  await visitor.see('记下了')
  await visitor.tap(/^没有按时受理的，\d+ 件$/)
  await visitor.see('数字背后的事')
  expect(await visitor.shows('这里只列出公开的')).toBe(false)
})
