import type { Browser } from 'playwright-core'
import { DAY, MINUTE } from '../../shared/time'
import { Visitor } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

const PDF = Buffer.from('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n%%EOF')
const TITLE = '单元门换成刷脸还是刷卡'

let cloud: Cloud
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  ;[cloud, browser] = await Promise.all([startDemo(), launchChromium()])
  const secretary = (await cloud.identities()).find(({ name }) => name === '赵敏')
  visitor = await Visitor.arrive(browser, cloud, {
    ...(secretary && { openid: secretary.openid }),
    path: '/pages/direct-line/index',
  })
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

const openMatter = async () => {
  await visitor.open('/pages/direct-line/index')
  await visitor.page.getByRole('link').filter({ hasText: TITLE }).first().click()
  await visitor.see('事情的来龙去脉')
}

test('a secretary asks the community, with two options and room for words', async () => {
  await visitor.page.getByRole('link', { name: /^全部议题/ }).click()
  await visitor.tap('发布议题')
  await visitor.tap('发布')
  await visitor.see('请多写几个字说清楚，至少 5 个字。')
  await visitor.type('题目', TITLE)
  await visitor.type('事情的来龙去脉', '单元门锁坏了多次，物业说换新的，两种都在预算内。')
  await visitor.type('请大家回答什么？', '您家赞成哪一种？')
  await visitor.type('选项 1', '刷脸')
  await visitor.type('选项 2', '刷卡')
  const chooser = visitor.page.waitForEvent('filechooser')
  await visitor.tap('选 PDF 文件')
  await visitor.tap('同意')
  await (await chooser).setFiles({ name: '门禁报价.pdf', mimeType: 'application/pdf', buffer: PDF })
  await visitor.see('门禁报价.pdf')
  await visitor.tap('3 天')
  await visitor.tap('发布')
  await visitor.see('议题已发布')
  expect(await visitor.shows(TITLE)).toBe(true)
})

test('a resident finds it on the direct line, chooses for the household, and writes', async () => {
  await visitor.become('王秀兰')
  await openMatter()
  const opened = visitor.page.context().waitForEvent('request', (request) => request.url().includes('.pdf'))
  await visitor.page.getByRole('link', { name: /^门禁报价.pdf/ }).click()
  const answer = await fetch((await opened).url())
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF)
  await visitor.page.bringToFront()
  await visitor.tap('刷卡')
  await visitor.tap('提交我家的意见')
  await visitor.tap('提交，不再改')
  await visitor.see('您家已经表达过意见')
  await visitor.tap('写意见')
  await visitor.type('您的意见', '老人记不住刷脸，卡方便。')
  await visitor.tap('发出意见')
  await visitor.see('老人记不住刷脸，卡方便。')
  const marks = (await cloud.dump()).filter(({ collection }) => collection === 'matterBallots')
  expect(marks.map(({ document }) => Object.keys(document).sort())).toContainEqual(['_id', 'matterId'])
})

test('the other phone of that household is told that it has been heard, and seconds the words', async () => {
  await visitor.become('吴海峰')
  await openMatter()
  await visitor.see('您家已经表达过意见')
  await visitor.page.getByRole('link', { name: /^看大家写的意见/ }).click()
  await visitor.tap('我也这样想')
  await visitor.see('您已附议')
  await visitor.see('1 人附议')
  expect(await visitor.shows('我也这样想')).toBe(false)
})

test('after the deadline the secretary gathers, answers, decides and reports; the resident reads all of it', async () => {
  await cloud.clock.advance(4 * DAY + MINUTE)
  await cloud.runTimer('jobs')
  await visitor.become('赵敏')
  await visitor.open('/features/matters/pages/matters/index')
  await visitor.tap('已截止的')
  await visitor.page.getByRole('link').filter({ hasText: TITLE }).first().click()
  await visitor.tap('归并意见')
  await visitor.tap(/^选这一条/)
  await visitor.tap('把选好的 1 条归成一类')
  await visitor.type('这一类叫什么', '老人用起来方便')
  await visitor.tap('归成一类')
  await visitor.see('没有要归类的意见了')
  await visitor.page.goBack()
  await visitor.tap('答复“老人用起来方便”')
  await visitor.type('答复', '采纳。每户发两张卡，丢了免费补一次。')
  await visitor.tap('发出答复')
  await visitor.see('采纳。每户发两张卡，丢了免费补一次。')
  await visitor.tap('公布决定')
  await visitor.type('决定', '装刷卡门锁，本月底前换好。')
  await visitor.tap('公布')
  await visitor.tap('公布落实进展')
  await visitor.type('办到哪一步了', '1号楼、2号楼已经换好。')
  await visitor.tap('公布进展')
  await visitor.see('1号楼、2号楼已经换好。')

  await cloud.runTimer('jobs')
  await visitor.become('王秀兰')
  await visitor.open('/features/members/pages/inbox/index')
  await visitor.see(`议题“${TITLE}”有进展`)
  await visitor.page
    .getByRole('link')
    .filter({ hasText: `议题“${TITLE}”有决定` })
    .first()
    .click()
  await visitor.see('装刷卡门锁，本月底前换好。')
  await visitor.see('少于 10 户，不公布分项。')
  expect(await visitor.shows('刷卡 1 户')).toBe(false)
})
