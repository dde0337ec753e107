import Taro from '@tarojs/taro'

/** Calls back whenever this phone is online again. */
export function onBackOnline(listener: () => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) listener()
  })
}
