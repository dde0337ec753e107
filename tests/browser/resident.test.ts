import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { photoBytes } from '../../cloudfunctions/local/seed/small/photos'
import { rateAppeal, submitAppeal } from '../../shared/direct-line/contracts'
import { publishAppeal } from '../../shared/direct-line/public-contracts'
import { acceptAppeal, askMore, resolveAppeal } from '../../shared/direct-line/staff-contracts'
import { me } from '../../shared/members/contracts'
import { DAY } from '../../shared/time'
import { barriersOn } from '../support/browser/axe'
import { meanwhile } from '../support/browser/meanwhile'
import { Visitor } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

const FORM = '/features/direct-line/pages/file-case/index'
const CASE = '/features/direct-line/pages/appeal/index'
const TAB = '/pages/direct-line/index'
const RESIDENT = 'demo-wang-xiulan'
const NEIGHBOUR = 'demo-li-xiaowen'
const SECRETARY = 'demo-zhao-min'
const LEADER = 'demo-zhang-jianguo'

let cloud: Cloud
let browser: Browser
let visitor: Visitor
let as: ReturnType<typeof meanwhile>

beforeAll(async () => {
  ;[cloud, browser] = await Promise.all([startDemo(), launchChromium()])
  as = meanwhile(cloud)
  visitor = await Visitor.arrive(browser, cloud, { openid: RESIDENT })
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

const casesCalled = async (text: string) =>
  (await cloud.dump())
    .filter(({ collection, document }) => collection === 'appeals' && document.text === text)
    .map(({ document }) => document)

const idOf = async (text: string) => String((await casesCalled(text))[0]?._id)
const request = (id: string) => ({ id, requestId: randomUUID() })
const unreachable = ['**/invoke/**', '**/storage/**']

/** As where there is no signal: the pages are on the phone, the cloud can't be reached. */
async function loseSignal() {
  for (const path of unreachable) await visitor.page.route(path, (route) => route.abort())
}

async function findSignal() {
  for (const path of unreachable) await visitor.page.unroute(path)
  await visitor.page.evaluate(() => window.dispatchEvent(new Event('online')))
}

const LOST = '地下车库的排水沟堵了，一下雨就积水。'

test('a case filed without a signal, its photo included, survives a restart and becomes one case', async () => {
  await visitor.open(FORM)
  await visitor.type('什么事？', LOST)
  await loseSignal()
  await visitor.choosePhoto(
    { name: 'water.png', mimeType: 'image/png', buffer: photoBytes('wet-ceiling') },
    async () => {
      await visitor.tap('添加照片')
      await visitor.tap('同意')
    },
  )
  await visitor.see('没传上去，点这里再试')
  await visitor.tap('提交')
  await visitor.see('还没发出的反映')
  await visitor.tap('不用提醒')

  await visitor.open('/')
  await visitor.see('已经存在这部手机上，连上网会自动发出，只发一次。')
  expect(await casesCalled(LOST)).toEqual([])

  await findSignal()
  await visitor.see(/^已经发出，编号/)
  await visitor.page.reload()
  await visitor.see(/^已经发出，编号/)
  const made = await casesCalled(LOST)
  expect(made).toHaveLength(1)
  expect(made[0]?.photos).toHaveLength(1)
  await visitor.tap('看进展')
  await visitor.see(LOST)
})

const DARK = '3号楼2单元的楼道灯不亮，晚上看不清台阶。'

test('a neighbour is shown a case like theirs, seconds it, and finds it among what they follow', async () => {
  const { member } = await as(RESIDENT, me, {})
  const draft = {
    kind: 'request' as const,
    categoryId: 'lighting',
    text: DARK,
    photos: [],
    place: { kind: 'home' as const, householdId: member!.currentHouseholdId! },
    phone: null,
    mayBePublic: true,
  }
  const { id } = await as(RESIDENT, submitAppeal, { ...draft, requestId: randomUUID() })
  await as(SECRETARY, publishAppeal, {
    ...request(id),
    publication: {
      title: '楼道灯不亮',
      text: '楼道灯不亮，晚上看不清台阶。',
      placeLabel: '3号楼2单元楼道',
      answer: null,
      photos: [],
    },
  })
  await cloud.runTimer('jobs')

  await visitor.openAs(NEIGHBOUR, FORM)
  await visitor.type('什么事？', '3号楼2单元楼道灯不亮，老人不敢下楼。')
  await visitor.see('邻居反映过类似的事')
  expect(await visitor.shows('楼道灯不亮')).toBe(true)
  await visitor.tap('我也遇到了（附议）')
  await visitor.see('已经附议')
  await visitor.tap('允许提醒')
  await cloud.runTimer('jobs')
  await visitor.tap('回直通车')
  await visitor.tap('我关注的')
  await visitor.see('1 位邻居附议')
  expect(await casesCalled('3号楼2单元楼道灯不亮，老人不敢下楼。')).toEqual([])
})

test('what the desk asks for is written in the case, and it goes on', async () => {
  const id = await idOf(DARK)
  await as(SECRETARY, acceptAppeal, request(id))
  await as(SECRETARY, askMore, { ...request(id), question: '请问是几层的灯？' })
  await visitor.openAs(RESIDENT, `${CASE}?id=${id}`)
  await visitor.see('请问是几层的灯？')
  await visitor.see(/最晚等到/)
  await visitor.tap('补充情况')
  await visitor.type('要补充的', '三层和四层的都不亮。')
  await visitor.tap('发送，接着办')
  await visitor.tap('不用提醒')
  await visitor.see('居民补充了情况，继续办理')
  expect((await casesCalled(DARK))[0]).toMatchObject({ state: 'inProgress' })
})

test('the building leader sees it only once the resident shows it to them, without phone or messages', async () => {
  const id = await idOf(DARK)
  await visitor.openAs(LEADER, `${CASE}?id=${id}`)
  await visitor.see('没有找到')
  await visitor.openAs(RESIDENT, `${CASE}?id=${id}`)
  await visitor.tap(/^给楼栋长看/)
  await visitor.page.getByRole('switch', { name: /^给楼栋长看/, checked: true }).waitFor()
  await visitor.openAs(LEADER, `${CASE}?id=${id}`)
  await visitor.see('邻居反映的')
  expect(await visitor.shows('三层和四层的都不亮。')).toBe(false)
})

test('an answer that solves nothing is said so, and where that leads is said before', async () => {
  const id = await idOf(DARK)
  await as(SECRETARY, resolveAppeal, {
    ...request(id),
    answer: '灯泡缺货，下周再换。',
    outcome: 'impossible',
    because: '灯泡缺货。',
    photos: [],
  })
  await visitor.openAs(RESIDENT, `${CASE}?id=${id}`)
  await visitor.see('暂时办不了：灯泡缺货。')
  await visitor.see('选“没有解决”，会退回原来办理的单位重新办，上级会盯着。')
  await visitor.tap('没有解决')
  for (const part of ['速度', '结果', '态度', '答复']) {
    await visitor.page.getByRole('radiogroup', { name: part }).getByRole('radio', { name: /^2 星/ }).click()
  }
  await visitor.tap('提交评价')
  await visitor.tap('不用提醒')
  await visitor.see('重新办理')
  await visitor.see('居民评价：没有解决，重新办理')
  expect((await casesCalled(DARK))[0]).toMatchObject({ state: 'inProgress', reopenings: 1 })
})

test('a case that has become needless is withdrawn, and stays to be read', async () => {
  await visitor.openAs(RESIDENT, `${CASE}?id=${await idOf(LOST)}`)
  await visitor.tap('不用办了，撤回')
  await visitor.type('为什么撤回', '物业已经通了。')
  await visitor.tap('撤回')
  await visitor.see('您已经撤回，不再办理；需要时可以重新反映')
  await visitor.see('物业已经通了。')
  expect((await casesCalled(LOST))[0]).toMatchObject({ state: 'withdrawn' })
})

test('after a week without a word the rated case is closed, and nothing on the way bars anybody', async () => {
  const id = await idOf(DARK)
  await as(SECRETARY, resolveAppeal, {
    ...request(id),
    answer: '灯泡都换好了。',
    outcome: 'fixed',
    photos: [],
  })
  const rating = { speed: 4, result: 5, service: 5, answer: 5, isSolved: true, words: '' }
  await as(RESIDENT, rateAppeal, { ...request(id), rating })
  await cloud.clock.advance(2 * DAY)
  await cloud.runTimer('jobs')
  await visitor.openAs(RESIDENT, `${CASE}?id=${id}`)
  await visitor.see('这件事已经办完')
  expect(await barriersOn(visitor.page)).toEqual([])
  await visitor.open(FORM)
  await visitor.tap(/^更多/)
  await visitor.tap(/^代别人反映/)
  expect(await barriersOn(visitor.page)).toEqual([])
  await visitor.open(TAB)
  expect(await barriersOn(visitor.page)).toEqual([])
})
