import { aCanvas, type Drawing } from './canvas'

/** WeChat's API as the mini-program uses it, on nothing: storage is a map, pages are the phone's stack, the cloud is what is given. */

export type WxOptions = {
  /** wx.cloud.callFunction: name and event to the function's result. */
  callFunction: (name: string, event: unknown) => Promise<unknown>
  /** Which page the app is launched into. */
  entry?: string
  /** What the camera reads when the app asks to scan: the path of a mini-program code, or the text of another code. */
  scanned?: () => { path: string } | { result: string }
  /** The pictures that are chosen when the app asks for some: their paths on the phone, none when it is closed. */
  pictures?: () => string[]
  /** The file that is chosen from a chat: its path on the phone, its name and its size in bytes; null when it is closed. */
  file?: () => { path: string; name: string; size: number } | null
  /** The place that is chosen on the map, null when it is closed. */
  place?: () => Place | null
  /** wx.cloud.uploadFile: a path in the cloud and a file on the phone to the file's id. */
  uploadFile?: (cloudPath: string, filePath: string) => Promise<string>
  /** The cloudID of the group chat that the app was opened from; null when it was opened another way. */
  group?: () => string | null
  /** Nobody has consented to WeChat's privacy guide yet: it asks before anything personal. */
  consents?: boolean
  theme?: 'light' | 'dark'
  /** What the phone keeps: given to another phone it is the same one, started anew. */
  storage?: Map<string, unknown>
}
export type Place = { name: string; address: string; longitude: number; latitude: number }
export type Navigation = {
  open: (url: string) => unknown
  close: (levels?: number) => void
  replace: (url: string) => void
  replaceAll: (url: string) => void
}
type Callbacks = {
  success?: (result: object) => void
  fail?: (error: object) => void
  complete?: (result: object) => void
}
export type Wx = Record<string, unknown> & {
  createSelectorQuery: () => unknown
  /** What was drawn last. */
  drawn: () => Drawing | null
}

/** How wide and high every canvas is, px. */
const CANVAS = 240

/** Answers as wx does: by callbacks when there are some. */
function done(options: Callbacks | undefined, result: object = { errMsg: 'ok' }): Promise<object> {
  options?.success?.(result)
  options?.complete?.(result)
  return Promise.resolve(result)
}

/** The cloud's calls are promises unless there are callbacks. */
function answered(answer: Promise<object>, asked: Callbacks): Promise<object> | undefined {
  if (!asked.success && !asked.fail) return answer
  answer.then(
    (result) => done(asked, result),
    (error: Error) => asked.fail?.({ errCode: -1, errMsg: error.message }),
  )
  return undefined
}

export function fakeWx(options: WxOptions, navigation: Navigation): Wx {
  const storage = options.storage ?? new Map<string, unknown>()
  const window = {
    windowWidth: 390,
    windowHeight: 844,
    screenWidth: 390,
    screenHeight: 844,
    pixelRatio: 3,
    statusBarHeight: 47,
  }
  const base = {
    SDKVersion: '3.5.0',
    version: '8.0.50',
    language: 'zh_CN',
    theme: options.theme ?? 'light',
    fontSizeSetting: 16,
  }
  const device = { platform: 'devtools', system: 'iOS 17', brand: 'test', model: 'test' }
  let consented = options.consents !== false
  let askPrivacy: (answer: (answered: { event: 'agree' | 'disagree' }) => void) => void = () => undefined
  let drawn: Drawing | null = null
  let drawings = 0
  /** Nothing has a place on this phone, but whoever asks for the node of a canvas gets one. */
  const search = () => {
    const found: unknown[] = []
    const query = {
      select: () => query,
      selectAll: () => query,
      boundingClientRect: () => query,
      fields: ({ node }: { node?: boolean }) => {
        if (!node) return query
        const canvas = aCanvas()
        drawn = canvas.drawing
        found.push({ node: canvas.node, width: CANVAS, height: CANVAS })
        return query
      },
      in: () => query,
      exec: (answer?: (all: unknown[]) => void) => answer?.(found),
    }
    return query
  }
  return {
    env: { USER_DATA_PATH: '/' },
    canIUse: () => true,
    getSystemInfoSync: () => ({ ...window, ...base, ...device }),
    getSystemInfo: (asked: Callbacks) => done(asked, { ...window, ...base, ...device }),
    getWindowInfo: () => window,
    getAppBaseInfo: () => base,
    getDeviceInfo: () => device,
    getSystemSetting: () => ({}),
    getMenuButtonBoundingClientRect: () => ({ top: 51, bottom: 83, left: 290, right: 380, width: 90, height: 32 }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    nextTick: (then: () => void) => setTimeout(then, 0),
    createSelectorQuery: search,
    drawn: () => drawn,
    createOffscreenCanvas: (size: { width: number; height: number }) => {
      const canvas = aCanvas({ width: size.width, height: size.height })
      drawn = canvas.drawing
      return canvas.node
    },
    canvasToTempFilePath: (asked: Callbacks) => done(asked, { tempFilePath: `wxfile://tmp/drawn-${++drawings}.png` }),
    saveImageToPhotosAlbum: done,
    getGroupEnterInfo: (asked: Callbacks) => {
      const cloudID = options.group?.()
      return cloudID ? done(asked, { cloudID }) : asked.fail?.({ errMsg: 'getGroupEnterInfo:fail', errCode: 40097 })
    },
    onThemeChange: () => {},
    offThemeChange: () => {},
    onNetworkStatusChange: () => {},
    onUnhandledRejection: () => {},
    onError: () => {},
    onPageNotFound: () => {},
    onAppShow: () => {},
    onAppHide: () => {},
    offAppShow: () => {},
    offAppHide: () => {},

    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10240 }),
    setStorage: (asked: Callbacks & { key: string; data: unknown }) => {
      storage.set(asked.key, JSON.parse(JSON.stringify(asked.data)))
      return done(asked)
    },

    navigateTo: (asked: Callbacks & { url: string }) => {
      navigation.open(asked.url)
      return done(asked)
    },
    redirectTo: (asked: Callbacks & { url: string }) => {
      navigation.replace(asked.url)
      return done(asked)
    },
    reLaunch: (asked: Callbacks & { url: string }) => {
      navigation.replaceAll(asked.url)
      return done(asked)
    },
    switchTab: (asked: Callbacks & { url: string }) => {
      navigation.replaceAll(asked.url)
      return done(asked)
    },
    navigateBack: (asked?: Callbacks & { delta?: number }) => {
      navigation.close(asked?.delta ?? 1)
      return done(asked)
    },

    setNavigationBarTitle: done,
    setNavigationBarColor: done,
    setBackgroundColor: done,
    setBackgroundTextStyle: done,
    setTabBarStyle: done,
    setTabBarItem: done,
    showShareMenu: done,
    showToast: done,
    hideToast: done,
    pageScrollTo: done,
    stopPullDownRefresh: done,
    vibrateShort: done,
    setClipboardData: done,
    scanCode: (asked: Callbacks) => done(asked, { ...options.scanned?.(), errMsg: 'scanCode:ok' }),
    requestSubscribeMessage: (asked: Callbacks & { tmplIds: string[] }) =>
      done(asked, {
        errMsg: 'requestSubscribeMessage:ok',
        ...Object.fromEntries(asked.tmplIds.map((id) => [id, 'accept'])),
      }),
    // A file lies on the phone under the address that it came from.
    downloadFile: (asked: Callbacks & { url: string }) => done(asked, { tempFilePath: asked.url, statusCode: 200 }),
    openDocument: done,
    onNeedPrivacyAuthorization: (listener: typeof askPrivacy) => {
      askPrivacy = listener
    },
    requirePrivacyAuthorize: (asked: Callbacks) => {
      if (consented) return done(asked)
      askPrivacy(({ event }) => {
        consented = event === 'agree'
        if (consented) done(asked)
        else asked.fail?.({ errMsg: 'requirePrivacyAuthorize:fail privacy permission is not authorized' })
      })
    },

    chooseLocation: (asked: Callbacks) => {
      const place = options.place?.()
      if (!place) return asked.fail?.({ errMsg: 'chooseLocation:fail cancel' })
      return done(asked, { ...place, errMsg: 'chooseLocation:ok' })
    },
    chooseMedia: (asked: Callbacks) => {
      const tempFiles = (options.pictures?.() ?? []).map((tempFilePath) => ({
        tempFilePath,
        size: 1,
        fileType: 'image',
      }))
      if (tempFiles.length === 0) return asked.fail?.({ errMsg: 'chooseMedia:fail cancel' })
      return done(asked, { tempFiles, type: 'image', errMsg: 'chooseMedia:ok' })
    },

    chooseMessageFile: (asked: Callbacks) => {
      const file = options.file?.() ?? null
      return file
        ? done(asked, { tempFiles: [{ ...file, type: 'file', time: 0 }], errMsg: 'chooseMessageFile:ok' })
        : asked.fail?.({ errMsg: 'chooseMessageFile:fail cancel' })
    },

    cloud: {
      init: () => {},
      CloudID: (cloudID: string) => cloudID,
      uploadFile: (asked: Callbacks & { cloudPath: string; filePath: string }) => {
        const uploaded =
          options.uploadFile?.(asked.cloudPath, asked.filePath) ?? Promise.reject(new Error('no storage'))
        return answered(
          uploaded.then((fileID) => ({ fileID, statusCode: 200, errMsg: 'cloud.uploadFile:ok' })),
          asked,
        )
      },
      callFunction: (asked: Callbacks & { name: string; data: unknown }) => {
        const called = options.callFunction(asked.name, JSON.parse(JSON.stringify(asked.data)))
        return answered(
          called.then((result) => ({ result, errMsg: 'cloud.callFunction:ok', requestID: 'test' })),
          asked,
        )
      },
    },
  }
}
