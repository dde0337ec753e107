import type { Browser } from 'playwright-core'
import { barriersOn } from '../support/browser/axe'
import { Visitor } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

const TITLE = '消防通道又被几辆面包车占了'
const OWNER = '刘桂芳'
const PROPERTY = '幸福里物业服务中心'

let cloud: Cloud
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  ;[cloud, browser] = await Promise.all([startDemo(), launchChromium()])
  visitor = await Visitor.arrive(browser, cloud)
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

const appealPath = async () => {
  const found = (await cloud.dump()).find(
    ({ collection, document }) => collection === 'appeals' && document.title === TITLE,
  )
  return `/features/direct-line/pages/appeal/index?id=${String(found?.document._id)}`
}
const caseNow = async () =>
  (await cloud.dump()).find(
    ({ collection, document }) => collection === 'appeals' && document.title === TITLE,
  )!.document
const openCase = async (as: string) => {
  await visitor.become(as)
  await visitor.open(await appealPath())
}

test('the secretary finds a case among the overdue ones, accepts it and starts on it', async () => {
  await visitor.become('赵敏')
  await visitor.tap(/已超时$/)
  await visitor.see('幸福里社区的工单')
  await visitor.page
    .getByRole('link')
    .filter({ hasText: TITLE })
    .and(visitor.page.locator(':visible'))
    .click()
  await visitor.tap('受理')
  await visitor.tap('开始办理')
  await visitor.type('打算怎么办', '今天请物业来清车、重新画线。')
  await visitor.tap('开始办理并告诉居民')
  await visitor.see('答复办结')
  expect((await caseNow()).state).toBe('inProgress')
})

test('the property company is whistled for, and its liaison answers', async () => {
  await visitor.tap('更多操作')
  await visitor.tap('吹哨')
  await visitor.tap(new RegExp(`^${PROPERTY}`))
  await visitor.type('要他们做什么', '请今天把车清走，明天重新画线。')
  await visitor.tap('吹哨')
  await visitor.see(/^等答复，还剩/)

  await visitor.become('郑凯')
  await visitor.see('吹哨叫您来办的')
  await visitor.page.getByRole('link').filter({ hasText: TITLE }).first().click()
  await visitor.see(`吹哨：请${PROPERTY}来办`)
  expect(await visitor.shows('查看号码')).toBe(false)
  await visitor.tap('应哨答复')
  await visitor.tap('已办好')
  await visitor.type('说明', '车已清走，黄线已经重画。')
  await visitor.tap('发送答复')
  await visitor.see('车已清走，黄线已经重画。')
})

test('a note among staff stays with them', async () => {
  await openCase('赵敏')
  await visitor.tap('更多操作')
  await visitor.tap('写内部备注')
  await visitor.type('备注', '这几辆车是同一家装修公司的。')
  await visitor.tap('记下来')
  await visitor.see('居民看不到')
  await openCase(OWNER)
  await visitor.see(TITLE)
  expect(await visitor.shows('装修公司')).toBe(false)
})

test('the answer says what it is, the resident rates it, and the case is closed', async () => {
  await openCase('赵敏')
  await visitor.tap('答复办结')
  await visitor.tap('已解决')
  await visitor.type('办理结果', '车辆已经清走，黄线重新画好，晚上有保安巡查。')
  await visitor.tap('发送答复')
  await visitor.see('已经答复，等居民评价')

  await openCase(OWNER)
  await visitor.tap('解决了')
  for (const part of ['速度', '结果', '态度', '答复']) {
    await visitor.page.getByRole('radiogroup', { name: part }).getByRole('radio', { name: /^5 星/ }).click()
  }
  await visitor.tap('提交评价')
  await visitor.see('居民评价：已解决')

  await openCase('赵敏')
  await visitor.tap('结案归档')
  await visitor.tap('结案归档')
  await visitor.see('已结案归档')
  expect(await caseNow()).toMatchObject({ state: 'closed', answer: { outcome: 'fixed' } })
})

test('a photo is cut and the case published as the secretary approved it', async () => {
  await visitor.tap('审核公开内容')
  await visitor.see('请看照片里有没有人脸')
  expect(await barriersOn(visitor.page)).toEqual([])
  await visitor.tap('裁掉一部分再公开')
  expect(await barriersOn(visitor.page)).toEqual([])
  for (let steps = 0; steps < 4; steps++) await visitor.tap('下边多裁一点')
  await visitor.tap('用裁好的')
  await visitor.see('第 1 张（裁过）')
  await visitor.type('公开的标题', '消防通道被车占了')
  await visitor.tap('公开给邻居看')
  await visitor.see('已公开')
  const published = await caseNow()
  expect(published.publication).toMatchObject({
    state: 'published',
    shown: { title: '消防通道被车占了', photos: [expect.stringContaining('/photos/')] },
  })
  const originals = (published.photos as { fileId: string }[]).map(({ fileId }) => fileId)
  const { photos } = (published.publication as { shown: { photos: string[] } }).shown
  expect(originals).not.toContain(photos[0])
})

test('several cases are given to a colleague at once', async () => {
  await visitor.open('/features/direct-line/pages/work/index?show=submitted')
  await visitor.tap('多选')
  const boxes = visitor.page.getByRole('checkbox')
  const picked = await Promise.all([0, 1].map((index) => boxes.nth(index).getAttribute('aria-label')))
  await boxes.nth(0).click()
  await boxes.nth(1).click()
  await visitor.tap('派给……（已选 2 件）')
  await visitor.tap(/^孙丽娟/)
  await visitor.tap('派给孙丽娟')
  await visitor.see('2 件已派给孙丽娟')
  const dump = await cloud.dump()
  const colleague = dump.find(({ document }) => document.name === '孙丽娟')?.document._id
  const handlers = dump
    .filter(
      ({ collection, document }) =>
        collection === 'appeals' && picked.some((name) => name?.includes(String(document.ticket))),
    )
    .map(({ document }) => document.handlerId)
  expect(handlers).toEqual([colleague, colleague])
})
