import { getTicket, takeTicket } from '../../shared/windows/contracts'
import { finishVisit } from '../../shared/windows/visit-contracts'
import { community, type Community, type Person } from '../support/community'
import { assignedVisit } from '../support/visits'
import { Phone } from '../support/weapp/phone'
import { desk, openWindow, place, request, type OpenWindow } from '../support/windows'

const PAGES = 'features/windows/pages'

let town: Community
let opened: OpenWindow
let resident: Person
let phone: Phone
let ticketId: string

beforeAll(async () => {
  town = await community()
  opened = await openWindow(town)
  resident = await town.resident('happy.b1', { room: '501' })
  ticketId = (await resident.call(takeTicket, place(opened))).id
  phone = new Phone(town.cloud, opened.secretary.openid)
})
afterAll(() => town.stop())

test('the desk ticks somebody off, calls them, and says what is missing', async () => {
  const page = phone.open(`${PAGES}/desk/index`, { windowId: opened.windowId })
  await page.see('A001')
  await page.tap('1号台')
  await page.tap('已到')
  await page.see('下一位是 A001，高龄津贴申领')
  await page.tap('叫下一位')
  await page.see('正在办')
  await page.tap('缺材料，要再来')
  await page.tap('本人的银行卡')
  await page.tap('告诉居民，请再来')
  await page.see('现在没有人在排队')
  expect(await resident.call(getTicket, { id: ticketId })).toMatchObject({
    state: 'comeAgain',
    outcome: { missing: ['本人的银行卡'] },
  })
})

test('somebody without a phone gets a number', async () => {
  const page = phone.screen
  await page.tap('现场取号')
  await page.type('怎么称呼', '赵大爷')
  await page.tap('取一个号')
  await page.see('取好了：A002')
  expect(await desk(opened)).toMatchObject({ tickets: [{}, { number: 'A002', name: '赵**' }] })
})

test('a visit that is done reads so for those who arranged it', async () => {
  const { worker, id } = await assignedVisit(town)
  await worker.call(finishVisit, { id, ...request(), note: '材料已代交，下月起发放。' })
  const page = phone.open(`${PAGES}/visit/index`, { id })
  await page.see('材料已代交，下月起发放。')
  expect(page.offers('安排人')).toBe(false)
})
