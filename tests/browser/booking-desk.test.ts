import type { Browser } from 'playwright-core'
import { addDays, civilDate } from '../../shared/time'
import { Visitor } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

const desk = '/features/booking-desk/pages'

let cloud: Cloud
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  ;[cloud, browser] = await Promise.all([startDemo(), launchChromium()])
  visitor = await Visitor.arrive(browser, cloud, { path: '/' })
  await visitor.become('孙丽娟')
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

const set = (label: string, value: string) =>
  visitor.page.getByLabel(label, { exact: true }).and(visitor.page.locator(':visible')).last().fill(value)

test('from the workbench a worker grants one request and refuses another', async () => {
  await visitor.open('/')
  await visitor.page.getByRole('link', { name: /^等确认的预约/ }).click()
  await visitor.page.getByRole('link').filter({ hasText: '退休职工座谈' }).click()
  await visitor.tap('同意')
  await visitor.see('预约已通过')
  await visitor.tap('返回')
  await visitor.page.getByRole('link').filter({ hasText: '周末故事会' }).click()
  await visitor.tap('不同意')
  await visitor.type('为什么', '那天要办换届选举，可以换到议事厅')
  await visitor.tap('不同意，告诉对方')
  await visitor.see('没有通过')
})

test('a worker books for somebody on the telephone, then moves it as they ask', async () => {
  await visitor.open(`${desk}/book-for/index?roomId=centre-xingfuli-council`)
  await visitor.see('约好')
  await set('哪一天', addDays(civilDate(await cloud.clock.now()), 1))
  await set('几点开始', '09:00')
  await set('几点结束', '10:30')
  await visitor.tap('打电话')
  await visitor.type('姓名', '邵玉兰')
  await visitor.type('做什么用', '老同事聚一聚')
  await visitor.type('几个人', '6')
  await visitor.tap('约好')
  await visitor.see('邵**，电话')
  await visitor.tap('改时间')
  await visitor.see('现在约的是')
  await set('几点结束', '11:00')
  await visitor.tap('改到这个时间')
  await visitor.see('09:00–11:00')
  await visitor.see('改了时间')
})

test('closing a room lists whom it cancels, and it opens again', async () => {
  await visitor.open(`${desk}/close-room/index?id=centre-xingfuli-council`)
  const tomorrow = addDays(civilDate(await cloud.clock.now()), 1)
  await set('从哪天', tomorrow)
  await set('到哪天', tomorrow)
  await visitor.see('老同事聚一聚')
  await visitor.type('原因', '检修灯具')
  await visitor.tap('关闭，取消这 1 个预约')
  await visitor.open(`${desk}/room/index?id=centre-xingfuli-council`)
  await visitor.see('检修灯具')
  await visitor.tap('重新开放')
  await visitor.tap('重新开放')
  await visitor.page.getByText('检修灯具').waitFor({ state: 'detached' })
})

test('hours of a day are changed, and the room says so', async () => {
  await visitor.open(`${desk}/edit-room/index?id=centre-xingfuli-counsel`)
  await visitor.page.getByRole('link', { name: /^周五/ }).click()
  await visitor.page.getByRole('button', { name: '去掉' }).last().click()
  await visitor.tap('就这样开放')
  await visitor.tap('保存')
  await visitor.page.waitForURL((url) => !url.href.includes('edit-room'))
  await visitor.open(`${desk}/room/index?id=centre-xingfuli-counsel`)
  await visitor.see('周一至周四')
})

test('the screen at the door shows another code as soon as one has run out', async () => {
  await visitor.open(`${desk}/door/index?id=centre-xingfuli-studio`)
  await visitor.see('书画室')
  const digits = () => visitor.page.locator('.door__digits').innerText()
  const first = await digits()
  expect(first).toMatch(/^\d{3} \d{3}$/)
  await cloud.clock.advance(31_000)
  await visitor.page.locator('.door__digits').filter({ hasNotText: first }).waitFor({ timeout: 45_000 })
}, 60_000)
