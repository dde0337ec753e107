import { PlatformFailure, type Cloud } from '../cloud'

type Callbacks = {
  success?: (result: object) => void
  fail?: (failure: object) => void
  complete?: () => void
}

/** A photo in the phone's album. */
export interface AlbumPhoto {
  path: string
  bytes: Uint8Array
}

/** WeChat as the mini-program meets it: the local cloud behind `wx.cloud`, everything else kept in plain sight. */
export class WeChat {
  readonly storage = new Map<string, string>()
  readonly calls: string[] = []
  /** What the photo chooser gives; null when it is closed without choosing. */
  album: AlbumPhoto[] | null = null
  /** Kinds of messages that were asked for, a list for each question. */
  readonly asked: string[][] = []
  acceptsMessages = true
  isOffline = false
  /** Numbers that were dialled. */
  readonly dialled: string[] = []
  /** What was put into the phone's calendar. */
  readonly calendar: object[] = []
  /** What the camera reads; null when it is closed. */
  scanned: string | null = null
  private readonly networkListeners: ((status: { isConnected: boolean }) => void)[] = []
  fontScale = 1
  theme: 'light' | 'dark' = 'light'
  private readonly photos = new Map<string, Uint8Array>()
  /** Replies are held back while this is set, to look at what is on screen meanwhile. */
  private gate: Promise<void> | null = null

  constructor(
    private readonly cloud: Cloud,
    readonly openid: string,
  ) {}

  /** Holds every reply until the returned function is called. */
  holdReplies(): () => void {
    let open = () => {}
    this.gate = new Promise((resolve) => (open = resolve))
    return () => {
      this.gate = null
      open()
    }
  }

  /** The network comes back, and WeChat says so. */
  comeBackOnline(): void {
    this.isOffline = false
    for (const listener of this.networkListeners) listener({ isConnected: true })
  }

  /** How often this endpoint has been called. */
  callsTo(endpoint: string): number {
    return this.calls.filter((name) => name === endpoint).length
  }

  /** The platform's half of the global `wx`; whoever walks through pages adds navigation. */
  api(): Record<string, unknown> {
    return {
      ...this.keeping(),
      ...this.pictures(),
      cloud: {
        init: () => undefined,
        callFunction: (request: { name: string; data: { name: string } }) => this.callFunction(request),
        uploadFile: (request: Callbacks & { cloudPath: string; filePath: string }) =>
          this.uploadFile(request),
      },
      canIUse: () => true,
      onNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) => {
        this.networkListeners.push(listener)
      },
      makePhoneCall: ({ phoneNumber, success }: Callbacks & { phoneNumber: string }) => {
        this.dialled.push(phoneNumber)
        success?.({})
      },
      addPhoneCalendar: ({ success, ...entry }: Callbacks & { title: string }) => {
        this.calendar.push(entry)
        success?.({})
      },
      scanCode: ({ success, fail }: Callbacks) =>
        this.scanned === null
          ? fail?.({ errMsg: 'scanCode:fail cancel' })
          : success?.({ result: this.scanned }),
      requirePrivacyAuthorize: ({ success }: Callbacks) => success?.({}),
      requestSubscribeMessage: ({ tmplIds, success }: Callbacks & { tmplIds: string[] }) => {
        this.asked.push(tmplIds)
        const word = this.acceptsMessages ? 'accept' : 'reject'
        success?.(Object.fromEntries(tmplIds.map((id) => [id, word])))
      },
      getAppBaseInfo: () => ({ fontSizeScaleFactor: this.fontScale, theme: this.theme }),
      getSystemInfoSync: () => ({ platform: 'devtools', SDKVersion: '3.8.0', windowWidth: 375 }),
      onThemeChange: () => undefined,
      ...Object.fromEntries(
        ['setNavigationBarTitle', 'setNavigationBarColor', 'setBackgroundColor', 'setBackgroundTextStyle']
          .concat(['stopPullDownRefresh', 'previewImage', 'pageScrollTo', 'setKeepScreenOn'])
          .map((name) => [name, (options: Callbacks = {}) => options.success?.({})]),
      ),
    }
  }

  private keeping() {
    const { storage } = this
    return {
      getStorageSync: (key: string): unknown => JSON.parse(storage.get(key) ?? '""'),
      setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
      removeStorageSync: (key: string) => void storage.delete(key),
    }
  }

  private pictures() {
    return {
      // Called without callbacks WeChat answers with a promise, and Taro passes this one through as it is.
      chooseMedia: async () => {
        if (!this.album) throw Object.assign(new Error(), { errMsg: 'chooseMedia:fail cancel' })
        for (const { path, bytes } of this.album) this.photos.set(path, bytes)
        return {
          tempFiles: this.album.map(({ path, bytes }) => ({ tempFilePath: path, size: bytes.length })),
        }
      },
      compressImage: ({ src, success }: Callbacks & { src: string }) => success?.({ tempFilePath: src }),
      getFileSystemManager: () => ({
        readFile: ({ filePath, length, success, fail }: Callbacks & { filePath: string; length: number }) => {
          const bytes = this.photos.get(filePath)
          if (!bytes) return fail?.({ errMsg: 'readFile:fail no such file' })
          return success?.({ data: Uint8Array.from(bytes.subarray(0, length)).buffer })
        },
        saveFile: ({ tempFilePath, success, fail }: Callbacks & { tempFilePath: string }) => {
          const bytes = this.photos.get(tempFilePath)
          if (!bytes) return fail?.({ errMsg: 'saveFile:fail tempFilePath file not exist' })
          const savedFilePath = `wxfile://store/${tempFilePath.replace(/^.*\//, '')}`
          this.photos.set(savedFilePath, bytes)
          return success?.({ savedFilePath })
        },
        access: ({ path, success, fail }: Callbacks & { path: string }) =>
          this.photos.has(path) ? success?.({}) : fail?.({ errMsg: 'access:fail no such file' }),
        removeSavedFile: ({ filePath, complete }: Callbacks & { filePath: string }) => {
          this.photos.delete(filePath)
          complete?.()
        },
      }),
    }
  }

  private async callFunction({ name, data }: { name: string; data: { name: string } }): Promise<object> {
    this.calls.push(data.name)
    if (this.isOffline) throw Object.assign(new Error('request:fail'), { errCode: -1 })
    try {
      const { reply } = await this.cloud.invoke(name, data, this.openid)
      await this.gate
      return { result: reply, errMsg: 'cloud.callFunction:ok' }
    } catch (failure) {
      if (!(failure instanceof PlatformFailure)) throw failure
      throw Object.assign(new Error(failure.message), { errCode: failure.errCode })
    }
  }

  private uploadFile({
    cloudPath,
    filePath,
    success,
    fail,
  }: Callbacks & { cloudPath: string; filePath: string }) {
    let hear: (event: { progress: number }) => void = () => {}
    const bytes = this.photos.get(filePath)
    if (this.isOffline || !bytes) fail?.({ errCode: -1, errMsg: 'uploadFile:fail' })
    else {
      void this.cloud.upload(cloudPath, bytes, this.openid).then(
        (fileID) => {
          hear({ progress: 100 })
          success?.({ fileID })
        },
        () => fail?.({ errCode: -1, errMsg: 'uploadFile:fail' }),
      )
    }
    return { onProgressUpdate: (listener: typeof hear) => (hear = listener), abort: () => undefined }
  }
}
