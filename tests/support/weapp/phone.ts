import { join, resolve } from 'node:path'
import type * as Simulate from 'miniprogram-simulate'
import type { Cloud } from '../cloud'
import { leaveOnlyTheLogicLayer } from './logic-layer'
import { Screen } from './screen'
import { WeChat } from './wechat'

export const builtWeapp = resolve(__dirname, '../../../dist/weapp')

interface PageInstance {
  route: string
  setData: (data: Record<string, unknown>, done?: () => void) => void
  onLoad?: (query: Record<string, string>) => void
  onShow?: () => void
  onReady?: () => void
  onHide?: () => void
  onUnload?: () => void
  onReachBottom?: () => void
  onPullDownRefresh?: () => void
}

interface Opened {
  instance: PageInstance
  screen: Screen
  close: () => void
}

type Url = { url: string; success?: (result: object) => void; complete?: () => void }
const globals = globalThis as unknown as Record<string, unknown>

/** Runs the compiled mini-program, as it was built, on one person's phone. One phone a test file. */
export class Phone {
  /** Bytes of each `setData`, as the JSON that crosses to the screen. */
  readonly sent: number[] = []
  readonly wechat: WeChat
  private stack: Opened[] = []
  private readonly components = new Map<string, string>()
  private readonly tabs: string[]
  private readonly keptTabs = new Map<string, Opened>()
  private readonly simulate: typeof Simulate

  constructor(cloud: Cloud, openid: string) {
    this.wechat = new WeChat(cloud, openid)
    // A mini-program that starts anew: what an earlier phone of this file has loaded registers nothing any more.
    jest.resetModules()
    // It brings globals of its own, `Component` and `wx`, so it is loaded before they are set.
    this.simulate = jest.requireActual<typeof Simulate>('miniprogram-simulate')
    const config = jest.requireActual<{ tabBar: { list: { pagePath: string }[] } }>(
      join(builtWeapp, 'app.json'),
    )
    this.tabs = config.tabBar.list.map(({ pagePath }) => pagePath)
    this.start()
  }

  /** What is on screen now. */
  get screen(): Screen {
    return this.top.screen
  }

  /** Routes from the first page to the one on screen. */
  get path(): string[] {
    return this.stack.map(({ screen }) => screen.route)
  }

  /** Opens a page above what is there, as `wx.navigateTo` does. */
  open(route: string, query: Record<string, string> = {}): Screen {
    this.stack.at(-1)?.instance.onHide?.()
    this.stack.push(this.load(route, query))
    return this.screen
  }

  /** The back gesture. */
  back(): Screen {
    this.stack.pop()?.close()
    this.top.instance.onShow?.()
    return this.screen
  }

  switchTab(route: string): Screen {
    const kept = this.keptTabs.get(route)
    for (const opened of this.stack) {
      if (this.tabs.includes(opened.screen.route)) opened.instance.onHide?.()
      else opened.close()
    }
    const opened = kept ?? this.load(route, {})
    if (kept) kept.instance.onShow?.()
    this.keptTabs.set(route, opened)
    this.stack = [opened]
    return opened.screen
  }

  /** Waits until this page is on screen. */
  async arriveAt(route: string): Promise<Screen> {
    await this.screen.until(() => this.screen.route === route, `led to ${route}`)
    return this.screen
  }

  reachBottom(): void {
    this.top.instance.onReachBottom?.()
  }

  pullDown(): void {
    this.top.instance.onPullDownRefresh?.()
  }

  /** Bytes sent to the screen while something happens. */
  async sentDuring(something: () => Promise<void>): Promise<number[]> {
    const before = this.sent.length
    await something()
    return this.sent.slice(before)
  }

  private get top(): Opened {
    const opened = this.stack.at(-1)
    if (!opened) throw new Error('no page is open')
    return opened
  }

  private start(): void {
    leaveOnlyTheLogicLayer()
    globals.wx = { ...this.wechat.api(), ...this.navigation() }
    globals.__wxConfig = { envVersion: 'release' }
    globals.getCurrentPages = () => this.stack.map(({ instance }) => instance)
    let app: { onLaunch?: (options: object) => void; onShow?: (options: object) => void } = {}
    globals.App = (given: typeof app) => (app = given)
    globals.getApp = () => app
    globals.Page = (config: Record<string, unknown>) => {
      const methods = Object.entries(config).filter(([, value]) => typeof value === 'function')
      const define = globals.Component as (definition: object) => void
      define({ data: config.data ?? {}, methods: Object.fromEntries(methods) })
    }
    jest.requireActual(join(builtWeapp, 'app.js'))
    const launch = { path: this.tabs[0], query: {}, scene: 1001 }
    app.onLaunch?.(launch)
    app.onShow?.(launch)
  }

  private navigation() {
    const after = ({ success, complete }: Url) => {
      success?.({ errMsg: 'ok' })
      complete?.()
    }
    const parsed = (url: string): [string, Record<string, string>] => {
      const [route = '', query = ''] = url.replace(/^\//, '').split('?')
      return [route, Object.fromEntries(new URLSearchParams(query))]
    }
    return {
      navigateTo: (options: Url) => {
        this.open(...parsed(options.url))
        after(options)
      },
      redirectTo: (options: Url) => {
        this.stack.pop()?.close()
        this.stack.push(this.load(...parsed(options.url)))
        after(options)
      },
      switchTab: (options: Url) => {
        this.switchTab(parsed(options.url)[0])
        after(options)
      },
      navigateBack: (options: Url) => {
        this.back()
        after(options)
      },
    }
  }

  private load(route: string, query: Record<string, string>): Opened {
    const component = this.simulate.render(this.componentOf(route)) as unknown as {
      instance: PageInstance
      dom: HTMLElement
      attach: (parent: HTMLElement) => void
      detach: () => void
    }
    const { instance } = component
    instance.route = route
    const setData = instance.setData
    instance.setData = (data, done) => {
      this.sent.push(Buffer.byteLength(JSON.stringify(data)))
      setData(data, done)
    }
    component.attach(document.body)
    instance.onLoad?.(query)
    instance.onShow?.()
    instance.onReady?.()
    const close = () => {
      instance.onUnload?.()
      component.detach()
    }
    return { instance, screen: new Screen(route, component.dom), close }
  }

  /** The compiled template and code of a page; a bundle runs once, so its component is kept. */
  private componentOf(route: string): string {
    const known = this.components.get(route)
    if (known) return known
    const options = { rootPath: builtWeapp, compiler: 'official' as const }
    const isPart = route === 'comp'
    const id = this.simulate.load(
      join(builtWeapp, route),
      isPart ? options : { ...options, usingComponents: { comp: this.componentOf('comp') } },
    )
    this.components.set(route, id)
    return id
  }
}
