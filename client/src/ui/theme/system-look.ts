import Taro from '@tarojs/taro'
import type { Shade } from './choice'

/** The phone's own settings; `fontSizeScaleFactor` is 1 at the standard size. */
export function systemLook(): { fontScale: number; shade: Shade } {
  const { fontSizeScaleFactor = 1, theme } = Taro.getAppBaseInfo() as {
    fontSizeScaleFactor?: number
    theme?: Shade
  }
  return { fontScale: fontSizeScaleFactor, shade: theme === 'dark' ? 'dark' : 'light' }
}

let isWatching = false

export function watchSystemLook(listener: () => void): void {
  if (isWatching) return
  isWatching = true
  Taro.onThemeChange(listener)
}

const grounds: Record<Shade, string> = { light: '#F6F5F2', dark: '#1A1C1E' }

/** Colours what WeChat draws around a page: its bar at the top and the ground that shows when a page is pulled. */
export function paintAround(shade: Shade): void {
  const backgroundColor = grounds[shade]
  const frontColor = shade === 'dark' ? '#ffffff' : '#000000'
  void Taro.setNavigationBarColor({ frontColor, backgroundColor })
  void Taro.setBackgroundColor({
    backgroundColor,
    backgroundColorTop: backgroundColor,
    backgroundColorBottom: backgroundColor,
  })
  void Taro.setBackgroundTextStyle({ textStyle: shade === 'dark' ? 'light' : 'dark' })
}
