import Taro from '@tarojs/taro'

/** Binds the mini-program to its cloud environment, once, before the first call. */
export function startCloud(): void {
  Taro.cloud.init()
}
