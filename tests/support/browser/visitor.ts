import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { Cloud } from '../cloud'
import { shiftClock } from '../shift-clock'

/** A phone's screen, in CSS pixels. */
export const PHONE = { width: 375, height: 812 }

export type Size = 'normal' | 'large' | 'larger' | 'largest'
export interface Look {
  size: Size
  /** Null: as the phone is set. */
  shade: 'light' | 'dark' | null
}

interface Visit {
  /** Whoever the identity switcher would name; the first of the list when left out. */
  openid?: string
  look?: Look
  viewport?: { width: number; height: number }
  /** Where to arrive; home when left out. */
  path?: string
  /** As if these pages were served by anything but the local cloud. */
  withoutDevApi?: boolean
}

const PATIENCE_MS = 30_000
const MOST_TABS = 60

/** Somebody at a browser: touches what has a name, reads what is visible, and counts every tap. */
export class Visitor {
  taps = 0

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {}

  /** With a phone whose clock shows what the cloud's does. */
  static async arrive(browser: Browser, cloud: Cloud, visit: Visit = {}): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: visit.viewport ?? PHONE,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    })
    const kept = {
      ...(visit.openid && { identity: visit.openid }),
      ...(visit.look && { look: JSON.stringify({ data: visit.look }) }),
    }
    await context.addInitScript((items) => {
      for (const [name, value] of Object.entries(items)) {
        if (window.localStorage.getItem(name) === null) window.localStorage.setItem(name, value)
      }
    }, kept)
    await context.addInitScript(shiftClock, (await cloud.clock.now()) - Date.now())
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    if (visit.withoutDevApi) await page.route('**/dev/api/**', (route) => route.fulfill({ status: 404 }))
    const visitor = new Visitor(page, context, cloud.url)
    await visitor.open(visit.path ?? '/')
    return visitor
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path)
    await this.ready()
  }

  /** Until nothing on the page is a placeholder any more. */
  async ready(): Promise<void> {
    await this.page.locator('.page:visible').first().waitFor()
    await this.page.locator('.skeleton:visible').first().waitFor({ state: 'detached' })
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined))
  }

  /** The phone turns dark, or light again, and the page with it. */
  async turn(shade: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme: shade })
    const turned = this.page.locator(shade === 'dark' ? 'html.is-dark' : 'html:not(.is-dark)')
    await turned.waitFor({ state: 'attached' })
  }

  /** A control by what it is called; the last one drawn, because a sheet lies above the page. */
  control(name: string | RegExp): Locator {
    const roles = ['button', 'link', 'radio', 'switch', 'tab'] as const
    const [first, ...rest] = roles.map((role) => this.page.getByRole(role, { name, exact: true }))
    return rest
      .reduce((any, one) => any.or(one), first!)
      .and(this.page.locator(':visible'))
      .last()
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.control(name).click()
    this.taps++
  }

  /** Types into a field, found by its label; touching the field is part of typing. */
  async type(label: string, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: label }).and(this.page.locator(':visible')).last().fill(text)
  }

  async see(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).and(this.page.locator(':visible')).first().waitFor()
  }

  /** What can be read of these words now. */
  async shows(words: string): Promise<boolean> {
    return (await this.root().innerText()).includes(words)
  }

  /** Taps on something that opens the phone's own photo chooser, and chooses there. */
  async choosePhoto(photo: { name: string; mimeType: string; buffer: Buffer }, tap: () => Promise<void>) {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), tap()])
    await chooser.setFiles(photo)
  }

  /** Becomes somebody else by the identity switcher. */
  async become(name: string): Promise<void> {
    await this.control(/^换一个身份，现在是/).click()
    await this.page.getByRole('radio', { name: new RegExp(`^${name}`) }).click()
    await this.page.waitForLoadState('load')
    await this.control(new RegExp(`^换一个身份，现在是${name}`)).waitFor()
    await this.ready()
  }

  /** A picture of the whole page: the window becomes as tall as the page, which scrolls in a box of its own. */
  async photograph(file: string): Promise<void> {
    const height = await this.root().evaluate((page) => Math.ceil(page.getBoundingClientRect().height))
    await this.page.setViewportSize({ width: PHONE.width, height: Math.max(height, PHONE.height) })
    await this.page.screenshot({ path: file })
    await this.page.setViewportSize(PHONE)
  }

  /** By how many pixels something runs off the page's side. */
  async runsOffBy(): Promise<number> {
    return this.root().evaluate((page) => {
      const edge = page.getBoundingClientRect().right
      const rights = [...page.querySelectorAll('*')].map((part) => part.getBoundingClientRect().right)
      return Math.max(0, Math.ceil(Math.max(...rights) - edge))
    })
  }

  private root(): Locator {
    return this.page.locator('.page:visible').last()
  }

  /** Presses Tab until that is focused. */
  async tabTo(name: string | RegExp): Promise<void> {
    const isThere = (focused: string) => (typeof name === 'string' ? focused === name : name.test(focused))
    for (let presses = 0; presses < MOST_TABS; presses++) {
      if (isThere(await this.focused())) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`${MOST_TABS} presses of Tab never reached ${String(name)}`)
  }

  /** What the focused element is called. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement
      const label = document.getElementById(element?.getAttribute('aria-labelledby') ?? '')
      return (
        element?.getAttribute('aria-label') ?? label?.innerText ?? (element as HTMLElement).innerText.trim()
      )
    })
  }

  /** The phone may say where it is, and says this. */
  async standAt(place: { latitude: number; longitude: number }): Promise<void> {
    await this.context.grantPermissions(['geolocation'])
    await this.context.setGeolocation(place)
  }

  goOffline(): Promise<void> {
    return this.context.setOffline(true)
  }

  goOnline(): Promise<void> {
    return this.context.setOffline(false)
  }

  /** Opens a page as somebody else would, with nothing left of whoever was here: quicker than arriving anew. */
  async openAs(openid: string, path: string): Promise<void> {
    // Elsewhere first: a page of the product may still keep what it has just read.
    await this.page.goto(`${this.url}/dev/api/clock`)
    await this.page.evaluate((who) => {
      const look = window.localStorage.getItem('look')
      window.localStorage.clear()
      if (look) window.localStorage.setItem('look', look)
      window.localStorage.setItem('identity', who)
    }, openid)
    await this.open(path)
  }

  leave(): Promise<void> {
    return this.context.close()
  }
}
