import Taro from '@tarojs/taro'

/** What is kept on this phone under that name, or null. */
export function kept<Value>(name: string): Value | null {
  const value: unknown = Taro.getStorageSync(name)
  return value === '' || value === undefined || value === null ? null : (value as Value)
}

/** Where the last readings are kept: a convenience, and the first to go. */
export const LAST_READINGS = 'last-readings'

/** Keeps a plain value on this phone; when storage is full, what was only kept for reading offline makes room. */
export function keep(name: string, value: unknown): void {
  try {
    Taro.setStorageSync(name, value)
  } catch {
    forget(LAST_READINGS)
    if (name !== LAST_READINGS) Taro.setStorageSync(name, value)
  }
}

export function forget(name: string): void {
  Taro.removeStorageSync(name)
}

/** How this phone shows things: it stays, whoever sits down. */
export const LOOK = 'look'
/** Whom the identity switcher of the browser has chosen. */
export const IDENTITY = 'identity'

/** Forgets everything that this phone keeps of whoever used it. */
export function forgetPerson(): void {
  const names = Taro.getStorageInfoSync().keys
  names.filter((name) => name !== LOOK && name !== IDENTITY).forEach(forget)
}
