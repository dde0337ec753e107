import Taro from '@tarojs/taro'
import type { TabName } from './tab-bar/tab-bar'

/** Opens a page above this one: `goTo('/features/direct-line/pages/case/index', { id })`. */
export function goTo(page: string, query: Record<string, string> = {}): void {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  void Taro.navigateTo({ url: pairs.length > 0 ? `${page}?${pairs.join('&')}` : page })
}

/** Opens a page in the place of this one: after a form has been sent, nobody comes back to it. */
export function goOnTo(page: string, query: Record<string, string> = {}): void {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  void Taro.redirectTo({ url: pairs.length > 0 ? `${page}?${pairs.join('&')}` : page })
}

/** To one of the tabs; whatever lay above it is gone. */
export function goToTab(tab: TabName): void {
  void Taro.switchTab({ url: `/pages/${tab}/index` })
}

/** Back to the page below, or home when a link or a code led straight here. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/home/index' })
}
