import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { demoPages, type DemoPage } from '../support/browser/demo-pages'
import { PHONE, Visitor, type Look } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import type { Cloud } from '../support/cloud'
import { startDemo } from '../support/demo'

const folder = resolve(__dirname, '../../.screenshots')
const looks: Record<string, Look> = {
  normal: { size: 'normal', shade: 'light' },
  elder: { size: 'large', shade: 'light' },
  dark: { size: 'normal', shade: 'dark' },
}

/** What the README shows, side by side. */
const shownInReadme: [page: string, look: Look][] = [
  ['home', { size: 'normal', shade: 'light' }],
  ['case-mine-closed', { size: 'normal', shade: 'light' }],
  ['case-mine-closed', { size: 'large', shade: 'dark' }],
]

interface Studio {
  browser: Browser
  cloud: Cloud
  pages: DemoPage[]
  openidOf: (name: string) => string
}

/** A picture of every page in every mode, from the small demo; arguments narrow them by the start of the name. */
async function main(prefixes: string[]): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const [cloud, browser] = await Promise.all([startDemo(), launchChromium()])
  try {
    const openids = new Map((await cloud.identities()).map(({ name, openid }) => [name, openid]))
    const studio = {
      browser,
      cloud,
      pages: await demoPages(cloud),
      openidOf: (name: string) => openids.get(name)!,
    }
    await photographPages(studio, prefixes)
    if (prefixes.length === 0) await photographForReadme(studio)
  } finally {
    await browser.close()
    await cloud.stop()
  }
}

async function photographPages({ browser, cloud, pages, openidOf }: Studio, prefixes: string[]) {
  const isWanted = (name: string) =>
    prefixes.length === 0 || prefixes.some((prefix) => name.startsWith(prefix))
  for (const [mode, look] of Object.entries(looks)) {
    const visitor = await Visitor.arrive(browser, cloud, { look })
    for (const { name, as, path, sees } of pages.filter((page) => isWanted(page.name))) {
      await visitor.openAs(openidOf(as), path)
      await visitor.see(sees)
      const file = join(folder, `${name}-${mode}.png`)
      await visitor.photograph(file)
      process.stdout.write(`${relative(process.cwd(), file)}\n`)
    }
    await visitor.leave()
  }
}

/** `.screenshots/readme.webp`, to be copied to `client/pages.webp` when the pages have changed. */
async function photographForReadme({ browser, cloud, pages, openidOf }: Studio) {
  const pictures: string[] = []
  for (const [wanted, look] of shownInReadme) {
    const { as, path, sees } = pages.find(({ name }) => name === wanted)!
    const visitor = await Visitor.arrive(browser, cloud, { look, openid: openidOf(as), path })
    await visitor.see(sees)
    pictures.push((await visitor.page.screenshot()).toString('base64'))
    await visitor.leave()
  }
  const file = join(folder, 'readme.webp')
  writeFileSync(file, await sideBySide(browser, pictures))
  process.stdout.write(`${relative(process.cwd(), file)}\n`)
}

/** One WebP, a third of the same as PNG. */
async function sideBySide(browser: Browser, pictures: string[]): Promise<Buffer> {
  const wall = await browser.newPage()
  const webp = await wall.evaluate(
    async ({ urls, gap, width, height }) => {
      const canvas = document.createElement('canvas')
      canvas.width = urls.length * (width + gap) + gap
      canvas.height = height + 2 * gap
      const paint = canvas.getContext('2d')!
      paint.fillStyle = '#d8d5cf'
      paint.fillRect(0, 0, canvas.width, canvas.height)
      for (const [index, url] of urls.entries()) {
        const image = new Image()
        image.src = url
        await image.decode()
        paint.drawImage(image, gap + index * (width + gap), gap)
      }
      return canvas.toDataURL('image/webp', 0.9).split(',')[1] ?? ''
    },
    { urls: pictures.map((picture) => `data:image/png;base64,${picture}`), gap: 16, ...PHONE },
  )
  return Buffer.from(webp, 'base64')
}

void main(process.argv.slice(2))
