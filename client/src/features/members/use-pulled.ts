import Taro, { usePullDownRefresh } from '@tarojs/taro'

/** Pulling the page down reads it anew; the page's config has `enablePullDownRefresh`. */
export function usePulled(refresh: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh())
  })
}
