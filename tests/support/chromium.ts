import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

// Nothing but the page under test may use the network.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Starts the first browser that starts: `CHROME_PATH`, else the system's, else the one inside an npm package. */
export async function launchChromium(): Promise<Browser> {
  const tried: string[] = []
  for (const candidate of candidates()) {
    try {
      return await chromium.launch({ executablePath: await candidate(), args: flags })
    } catch (reason) {
      tried.push(reason instanceof Error ? (reason.message.split('\n')[0] ?? '') : String(reason))
    }
  }
  throw new Error(
    '没有可用的浏览器：请安装 Chromium 或 Chrome，或用 CHROME_PATH 指明它的位置。\n' +
      'No browser could be started: install Chromium or Chrome, or name its file in CHROME_PATH.\n' +
      tried.map((line) => `  ${line}`).join('\n'),
  )
}

/** A browser that is named and doesn't start is an error to show, so no other stands in for it. */
function candidates(): (() => Promise<string>)[] {
  const named = process.env.CHROME_PATH
  if (named) return [() => Promise.resolve(named)]
  const installed = systemBrowsers
    .filter((path) => existsSync(path))
    .map((path) => () => Promise.resolve(path))
  return [...installed, () => sparticuz.executablePath()]
}
