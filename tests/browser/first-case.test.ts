import type { Browser } from 'playwright-core'
import { photoBytes } from '../../cloudfunctions/local/seed/small/photos'
import { Visitor } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

const MOST_TAPS = 4

let cloud: Cloud
let browser: Browser
let visitor: Visitor
let ticket: string

beforeAll(async () => {
  ;[cloud, browser] = await Promise.all([startDemo(), launchChromium()])
  visitor = await Visitor.arrive(browser, cloud)
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

const photo = () => ({ name: 'door.png', mimeType: 'image/png', buffer: photoBytes('wet-ceiling') })
const TITLE = '单元门关不上，晚上谁都能进来'

test('a resident files a case with a photo in at most four taps beside typing', async () => {
  await visitor.control('换一个身份，现在是王秀兰').waitFor()
  visitor.taps = 0
  await visitor.tap('我要反映')
  await visitor.type('什么事？', `${TITLE}。`)
  await visitor.choosePhoto(photo(), async () => {
    await visitor.tap('添加照片')
    await visitor.tap('同意')
  })
  await visitor.control('去掉第 1 张照片').waitFor()
  await visitor.tap('提交')
  await visitor.see(/已提交，编号/)
  expect(visitor.taps).toBeLessThanOrEqual(MOST_TAPS)

  const line = await visitor.page
    .getByText(/已提交，编号/)
    .first()
    .innerText()
  ticket = line.replace(/^.*编号\s*/, '')
  expect(ticket).toMatch(/\d/)
})

test('the browser asks about reminders only once the case is on its way', async () => {
  await visitor.tap('允许提醒')
  await visitor.control('看第 1 张照片，共 1 张').waitFor()
  expect(await visitor.shows(TITLE)).toBe(true)
})

test('the secretary finds it on the desk, accepts it, starts on it and answers it', async () => {
  await visitor.become('赵敏')
  await visitor.page.getByRole('link').filter({ hasText: TITLE }).first().click()
  await visitor.tap('受理')
  await visitor.tap('开始办理')
  await visitor.type('打算怎么办', '下午请物业来修闭门器。')
  await visitor.tap('开始办理并告诉居民')
  await visitor.tap('答复办结')
  await visitor.tap('已解决')
  await visitor.type('办理结果', '闭门器已经换新，门能自己关上了。')
  await visitor.tap('发送答复')
  await visitor.see('已经答复，等居民评价')
  expect(await visitor.shows('闭门器已经换新')).toBe(true)
})

test('all of it is still there after the local cloud has been started again', async () => {
  await cloud.restart()
  await visitor.become('王秀兰')
  const card = visitor.page.getByRole('link').filter({ hasText: TITLE }).first()
  await card.waitFor()
  const wordJoiners = /\u2060/g
  expect((await card.innerText()).replace(wordJoiners, '')).toContain(ticket)
  await card.click()
  await visitor.see('闭门器已经换新，门能自己关上了。')
})

test('the resident rates the answer, and the case counts as solved', async () => {
  await visitor.tap('解决了')
  for (const part of ['速度', '结果', '态度', '答复']) {
    await visitor.page.getByRole('radiogroup', { name: part }).getByRole('radio', { name: /^5 星/ }).click()
  }
  await visitor.type('想说的话', '修得很快。')
  await visitor.tap('提交评价')
  await visitor.see('居民评价：已解决')
  const filed = (await cloud.dump()).filter(
    ({ collection, document }) => collection === 'appeals' && document.title === TITLE,
  )
  expect(filed.map(({ document }) => document.state)).toEqual(['evaluated'])
})
