import Taro, { usePullDownRefresh } from '@tarojs/taro'

/** Pulling the page down reads it anew, where its config has `enablePullDownRefresh`; `PagedList` does so itself. */
export function usePulledDown(refresh: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh())
  })
}
