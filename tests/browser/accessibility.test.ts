import type { Browser } from 'playwright-core'
import { barriersOn } from '../support/browser/axe'
import { demoPages } from '../support/browser/demo-pages'
import { Visitor, type Look } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

// Dark is seen on the page that is there in the light: only its colours are others.
const looks: [string, Look, readonly ('light' | 'dark')[]][] = [
  ['normal', { size: 'normal', shade: null }, ['light', 'dark']],
  ['elder', { size: 'largest', shade: null }, ['light']],
]

// More than a hundred pages on a machine that has other things to do.
const EVERY_PAGE_MS = 1_200_000

let cloud: Cloud
let browser: Browser

beforeAll(async () => {
  ;[cloud, browser] = await Promise.all([startDemo(), launchChromium()])
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

test.each(looks)(
  'no page has a barrier that axe can find in %s mode, nor runs off the side',
  async (_, look, shades) => {
    const openids = new Map((await cloud.identities()).map(({ name, openid }) => [name, openid]))
    const found: string[] = []
    const visitor = await Visitor.arrive(browser, cloud, { look })
    for (const { name, as, path, sees } of await demoPages(cloud)) {
      await visitor.openAs(openids.get(as)!, path)
      await visitor.see(sees)
      for (const shade of shades) {
        await visitor.turn(shade)
        found.push(...(await barriersOn(visitor.page)).map((barrier) => `${name}, ${shade}: ${barrier}`))
      }
      const wide = await visitor.runsOffBy()
      if (wide > 0) found.push(`${name}: ${wide} px too wide`)
    }
    await visitor.leave()
    expect(found).toEqual([])
  },
  EVERY_PAGE_MS,
)

test('sheets have no barrier either', async () => {
  const visitor = await Visitor.arrive(browser, cloud)
  await visitor.tap(/^换一个身份/)
  expect(await barriersOn(visitor.page)).toEqual([])
  await visitor.page.keyboard.press('Escape')
  await visitor.tap('我要反映')
  await visitor.tap('添加照片')
  await visitor.see('使用您的照片')
  expect(await barriersOn(visitor.page)).toEqual([])
  await visitor.leave()
})
