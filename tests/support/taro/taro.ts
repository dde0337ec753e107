import { useEffect } from 'react'

/** The phone that React tests run on: its storage, where it has gone, and what the platform answers. */
export const phone = {
  storage: new Map<string, string>(),
  visited: [] as string[],
  fontScale: 1,
  theme: 'light' as 'light' | 'dark',
  isStorageFull: false,
  callFunction: (_request: { name: string; data: unknown }): Promise<{ result: unknown }> =>
    Promise.reject(new Error('this test has no cloud')),
  pullDown: () => undefined as unknown,
  reachBottom: () => undefined as unknown,
}

export function freshPhone(): void {
  phone.storage.clear()
  phone.visited.length = 0
  phone.fontScale = 1
  phone.theme = 'light'
  phone.isStorageFull = false
}

const visit =
  (how: string) =>
  ({ url }: { url: string }) => {
    phone.visited.push(`${how} ${url}`)
    return Promise.resolve()
  }

const Taro = {
  getStorageSync: (name: string): unknown => JSON.parse(phone.storage.get(name) ?? '""'),
  setStorageSync(name: string, value: unknown) {
    if (phone.isStorageFull && phone.storage.has('last-readings')) throw new Error('exceed storage max size')
    phone.storage.set(name, JSON.stringify(value))
  },
  removeStorageSync: (name: string) => void phone.storage.delete(name),
  getAppBaseInfo: () => ({ fontSizeScaleFactor: phone.fontScale, theme: phone.theme }),
  onThemeChange: () => undefined,
  setNavigationBarTitle: () => Promise.resolve(),
  setNavigationBarColor: () => Promise.resolve(),
  setBackgroundColor: () => Promise.resolve(),
  setBackgroundTextStyle: () => Promise.resolve(),
  stopPullDownRefresh: () => Promise.resolve(),
  previewImage: () => Promise.resolve(),
  canIUse: () => false,
  switchTab: visit('switchTab'),
  navigateTo: visit('navigateTo'),
  redirectTo: visit('redirectTo'),
  navigateBack: () => visit('navigateBack')({ url: '' }),
  getCurrentPages: () => [{}],
  cloud: { callFunction: (request: { name: string; data: unknown }) => phone.callFunction(request) },
}

export default Taro

/** A page is on screen as soon as it is drawn. */
export const useDidShow = (shown: () => void): void => useEffect(shown, [shown])
export const useLaunch = useDidShow
export const usePullDownRefresh = (pulled: () => unknown): void => {
  phone.pullDown = pulled
}
export const useReachBottom = (reached: () => unknown): void => {
  phone.reachBottom = reached
}
export const useRouter = (): { params: Record<string, string> } => ({ params: {} })
