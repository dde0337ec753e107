import { mkdirSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { demoPages, type DemoPage } from '../support/browser/demo-pages'
import { Visitor, type Look } from '../support/browser/visitor'
import { launchChromium } from '../support/chromium'
import { startCloud } from '../support/cloud'

const folder = resolve(__dirname, '../../.screenshots')
const looks: Record<string, Look> = {
  normal: { size: 'normal', shade: 'light' },
  elder: { size: 'large', shade: 'light' },
  dark: { size: 'normal', shade: 'dark' },
}

/** A picture of every page in every mode, from the small demo; arguments narrow them by the start of the name. */
async function main(prefixes: string[]): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const [cloud, browser] = await Promise.all([startCloud({ env: { SEED: 'small' } }), launchChromium()])
  try {
    const openids = new Map((await cloud.identities()).map(({ name, openid }) => [name, openid]))
    const isWanted = ({ name }: DemoPage) =>
      prefixes.length === 0 || prefixes.some((prefix) => name.startsWith(prefix))
    const pages = (await demoPages(cloud)).filter(isWanted)
    for (const [mode, look] of Object.entries(looks)) {
      const visitor = await Visitor.arrive(browser, cloud.url, { look })
      for (const { name, as, path, sees } of pages) {
        await visitor.openAs(openids.get(as)!, path)
        await visitor.see(sees)
        const file = join(folder, `${name}-${mode}.png`)
        await visitor.photograph(file)
        process.stdout.write(`${relative(process.cwd(), file)}\n`)
      }
      await visitor.leave()
    }
  } finally {
    await browser.close()
    await cloud.stop()
  }
}

void main(process.argv.slice(2))
