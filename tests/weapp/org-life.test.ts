import { checkInToActivity, showAttendanceCode } from '../../shared/org-life/attendance-contracts'
import { createActivity, getActivity, showMonth } from '../../shared/org-life/contracts'
import { HOUR, MINUTE } from '../../shared/time'
import { activityWish } from '../support/activities'
import { community, type Community, type Person } from '../support/community'
import { request } from '../support/centres'
import { note } from '../support/weapp/figures'
import { Phone } from '../support/weapp/phone'

const TAB = 'pages/org-life/index'
const ACTIVITY = 'features/org-life/pages/activity/index'
const SIGN_UP = 'features/org-life/pages/sign-up/index'
const CARDS = 20
const LIST_BUDGET = 24 * 1024

let town: Community
let organiser: Person
let resident: Person
let phone: Phone
let cleaningId: string

async function published(title: string, changed: Parameters<typeof activityWish>[0] = {}): Promise<string> {
  const outcome = await organiser.call(createActivity, activityWish({ title, ...changed }))
  if (outcome.outcome !== 'done') throw new Error('the room was taken')
  return outcome.activity.id
}

beforeAll(async () => {
  town = await community()
  organiser = await town.secretary()
  resident = await town.resident('happy.b1', { room: '501', name: '王秀兰' })
  cleaningId = await published('清理楼道', { mostGuests: 2 })
  for (let more = 1; more < CARDS; more++) await published(`第 ${more} 场活动`)
  phone = new Phone(town.cloud, resident.openid)
})
afterAll(() => town.stop())

test('a month of twenty activities costs one call and fits the budget of what is sent to the screen', async () => {
  const sent = await phone.sentDuring(async () => {
    const tab = phone.switchTab(TAB)
    await tab.until(() => tab.drawnAs('activity-row').length === CARDS, 'showed twenty activities')
  })
  note('monthBytes', Math.max(...sent))
  expect(Math.max(...sent)).toBeLessThanOrEqual(LIST_BUDGET)
  expect(phone.wechat.callsTo(showMonth.name)).toBe(1)
})

test('from the card to the form: with a guest, and the page says how I stand', async () => {
  const page = phone.open(ACTIVITY, { id: cleaningId })
  await page.see('共 10 个，还剩 10 个')
  await page.tap('我要报名')
  const form = await phone.arriveAt(SIGN_UP)
  await form.tap('我要带人来')
  await form.type('一起来的第 1 位', '老伴')
  await form.tap('报名')
  const back = await phone.arriveAt(ACTIVITY)
  await back.see('报名成功')
  expect((await resident.call(getActivity, { id: cleaningId })).mine).toMatchObject({
    state: 'confirmed',
    guests: ['老伴'],
  })
})

test('taking it back asks once more', async () => {
  const page = phone.screen
  await page.tap('取消报名')
  await page.see('取消后名额马上让给排队的人，不能恢复。')
  await page.tap('取消报名')
  await page.see('已取消报名')
  expect((await resident.call(getActivity, { id: cleaningId })).places?.left).toBe(10)
})

test('on the day the code on the host’s screen checks in', async () => {
  const now = Math.floor((await town.cloud.clock.now()) / MINUTE) * MINUTE
  const id = await published('合唱排练', {
    startsAt: now + 20 * MINUTE,
    endsAt: now + 2 * HOUR,
    signUpUntil: now + 10 * MINUTE,
    capacity: null,
  })
  const { codes } = await organiser.call(showAttendanceCode, { id })
  const page = phone.open(ACTIVITY, { id })
  await page.see('扫主办方屏幕上的码')
  await page.type('或者输入屏幕上的 6 位数字', codes[0]!.digits)
  await page.tap('用数字签到')
  await page.see('已到场')
  await expect(
    resident.call(checkInToActivity, { id, ...request(), code: codes[0]!.digits }),
  ).resolves.toMatchObject({ state: 'present' })
})
