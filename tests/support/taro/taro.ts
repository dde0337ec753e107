import { useEffect, useRef } from 'react'

/** The phone that React tests run on: its storage, where it has gone, and what the platform answers. */
export const phone = {
  storage: new Map<string, string>(),
  visited: [] as string[],
  /** What the link that led to the page says. */
  params: {} as Record<string, string>,
  /** The message templates about which the person was asked. */
  askedAbout: [] as string[],
  fontScale: 1,
  theme: 'light' as 'light' | 'dark',
  isStorageFull: false,
  callFunction: (_request: { name: string; data: unknown }): Promise<{ result: unknown }> =>
    Promise.reject(new Error('this test has no cloud')),
  /** What the photo chooser gives, or null when it is closed without choosing. */
  album: null as { path: string; bytes: Uint8Array }[] | null,
  /** What the chooser of files in a chat gives, or null when it is closed without choosing. */
  chat: null as { path: string; name: string; bytes: Uint8Array }[] | null,
  /** What becomes of an upload: its file id, or null when the network is gone. */
  upload: (_path: string): string | null => null,
  /** What becomes of a download: its HTTP status, or null when the network is gone. */
  download: (_url: string): number | null => null,
  /** Names of the files that lie on the phone. */
  files: new Set<string>(),
  /** Names of the files that were opened. */
  opened: [] as string[],
  /** Photos that were saved beyond their first, temporary path. */
  saved: new Set<string>(),
  /** Numbers that were dialled. */
  dialled: [] as string[],
  /** What the camera reads, or null when it is closed. */
  scanned: null as string | null,
  /** What was copied; to null nothing can be. */
  clipboard: '' as string | null,
  /** What was put into the phone's calendar. */
  calendar: [] as object[],
  /** Tells the mini-program that the network has come back. */
  backOnline: () => undefined as unknown,
  pullDown: () => undefined as unknown,
  reachBottom: () => undefined as unknown,
}

export function freshPhone(): void {
  phone.storage.clear()
  phone.visited.length = 0
  phone.params = {}
  phone.askedAbout.length = 0
  phone.fontScale = 1
  phone.theme = 'light'
  phone.isStorageFull = false
  phone.album = null
  phone.chat = null
  phone.upload = () => null
  phone.download = () => null
  phone.files.clear()
  phone.opened.length = 0
  phone.scanned = null
  phone.clipboard = ''
  phone.calendar.length = 0
}

interface ReadFile {
  filePath: string
  length: number
  success: (result: { data: ArrayBufferLike }) => void
}

interface DownloadFile {
  url: string
  filePath: string
}

const nameIn = (path: string) => path.slice(path.lastIndexOf('/') + 1)

interface FileAnswer {
  success?: (result: { savedFilePath: string }) => void
  fail?: (failure: { errMsg: string }) => void
  complete?: () => void
}

interface UploadFile {
  filePath: string
  success: (result: { fileID: string }) => void
  fail: () => void
}

const visit =
  (how: string) =>
  ({ url }: { url: string }) => {
    phone.visited.push(`${how} ${url}`)
    return Promise.resolve()
  }

const Taro = {
  nextTick: (then: () => void) => void Promise.resolve().then(then),
  getStorageSync: (name: string): unknown => JSON.parse(phone.storage.get(name) ?? '""'),
  setStorageSync(name: string, value: unknown) {
    if (phone.isStorageFull && phone.storage.has('last-readings')) throw new Error('exceed storage max size')
    phone.storage.set(name, JSON.stringify(value))
  },
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
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
  makePhoneCall({ phoneNumber }: { phoneNumber: string }) {
    phone.dialled.push(phoneNumber)
    return Promise.resolve()
  },
  setClipboardData({ data }: { data: string }) {
    if (phone.clipboard === null) return Promise.reject(new Error('setClipboardData:fail'))
    phone.clipboard = data
    return Promise.resolve()
  },
  scanCode({ success, fail }: { success: (read: { result: string }) => void; fail: () => void }) {
    if (phone.scanned === null) fail()
    else success({ result: phone.scanned })
  },
  setKeepScreenOn() {},
  addPhoneCalendar({ success, ...entry }: { success: () => void }) {
    phone.calendar.push(entry)
    success()
  },
  onNetworkStatusChange(changed: (status: { isConnected: boolean }) => void) {
    phone.backOnline = () => changed({ isConnected: true })
  },
  requestSubscribeMessage({ tmplIds }: { tmplIds: string[] }) {
    phone.askedAbout.push(...tmplIds)
    return Promise.resolve(Object.fromEntries(tmplIds.map((id) => [id, 'accept'])))
  },
  switchTab: visit('switchTab'),
  navigateTo: visit('navigateTo'),
  redirectTo: visit('redirectTo'),
  reLaunch: visit('reLaunch'),
  navigateBack: () => visit('navigateBack')({ url: '' }),
  getCurrentPages: () => [{}],
  chooseMedia({ count }: { count: number }) {
    if (!phone.album) return Promise.reject(Object.assign(new Error(), { errMsg: 'chooseMedia:fail cancel' }))
    const chosen = phone.album.slice(0, count)
    return Promise.resolve({
      tempFiles: chosen.map(({ path, bytes }) => ({ tempFilePath: path, size: bytes.length })),
    })
  },
  chooseMessageFile({ count }: { count: number }) {
    if (!phone.chat)
      return Promise.reject(Object.assign(new Error(), { errMsg: 'chooseMessageFile:fail cancel' }))
    const chosen = phone.chat.slice(0, count)
    return Promise.resolve({
      tempFiles: chosen.map(({ bytes, ...file }) => ({ ...file, size: bytes.length })),
    })
  },
  compressImage: ({ src }: { src: string }) => Promise.resolve({ tempFilePath: src }),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  downloadFile({ url, filePath }: DownloadFile) {
    const statusCode = phone.download(url)
    if (statusCode === null) return Promise.reject(new Error('downloadFile:fail'))
    if (statusCode === 200) phone.files.add(nameIn(filePath))
    return Promise.resolve({ statusCode })
  },
  openDocument({ filePath }: { filePath: string }) {
    phone.opened.push(nameIn(filePath))
    return Promise.resolve()
  },
  getFileSystemManager: () => ({
    readdirSync: () => [...phone.files],
    unlinkSync: (path: string) => void phone.files.delete(nameIn(path)),
    readFile({ filePath, length, success }: ReadFile) {
      const file = [...(phone.album ?? []), ...(phone.chat ?? [])].find(({ path }) => path === filePath)
      success({ data: file?.bytes.slice(0, length).buffer ?? new ArrayBuffer(0) })
    },
    saveFile({ tempFilePath, success }: FileAnswer & { tempFilePath: string }) {
      const savedFilePath = `saved/${tempFilePath}`
      phone.saved.add(savedFilePath)
      success?.({ savedFilePath })
    },
    access({ path, success, fail }: FileAnswer & { path: string }) {
      if (phone.saved.has(path)) success?.({ savedFilePath: path })
      else fail?.({ errMsg: 'access:fail no such file' })
    },
    removeSavedFile({ filePath, complete }: FileAnswer & { filePath: string }) {
      phone.saved.delete(filePath)
      complete?.()
    },
  }),
  cloud: {
    callFunction: (request: { name: string; data: unknown }) => phone.callFunction(request),
    uploadFile({ filePath, success, fail }: UploadFile) {
      const fileID = phone.upload(filePath)
      if (fileID === null) fail()
      else success({ fileID })
      return { onProgressUpdate: () => undefined }
    },
  },
}

export default Taro

/** Who wants to know that the page on screen is covered by another one, and that it is seen again. */
const watchers = { hidden: new Set<() => void>(), shown: new Set<() => void>() }

export const coverPage = (): void => watchers.hidden.forEach((hidden) => hidden())
export const uncoverPage = (): void => watchers.shown.forEach((shown) => shown())

const useWatcher = (of: Set<() => void>, watcher: () => void): void => {
  const latest = useRef(watcher)
  latest.current = watcher
  useEffect(() => {
    const tell = () => latest.current()
    of.add(tell)
    return () => void of.delete(tell)
  }, [of])
}

/** A page is on screen as soon as it is drawn. */
export const useDidShow = (shown: () => void): void => {
  useWatcher(watchers.shown, shown)
  useEffect(shown, [])
}
export const useLaunch = useDidShow
export const useDidHide = (hidden: () => void): void => useWatcher(watchers.hidden, hidden)
export const usePullDownRefresh = (pulled: () => unknown): void => {
  phone.pullDown = pulled
}
export const useReachBottom = (reached: () => unknown): void => {
  phone.reachBottom = reached
}
export const useRouter = (): { params: Record<string, string> } => ({ params: phone.params })
