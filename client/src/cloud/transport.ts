import Taro from '@tarojs/taro'
import type { Transport } from './caller'
import { offline, unavailable } from './unreachable'

// The phone's own words when nothing came back; a platform error (a function's time limit, say) carries a code besides.
// https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloud/error-code.html
const withoutNetwork = /request:fail|network|timeout|timed out|interrupted|ERR_/i

/** Calls through WeChat, which vouches for who is calling. */
export const transport: Transport = async (event) => {
  try {
    const { result } = await Taro.cloud.callFunction({ name: 'api', data: event })
    return result
  } catch (failure) {
    const { errMsg = '', errCode } = failure as { errMsg?: string; errCode?: number }
    const isOffline = errCode === undefined || errCode === -1 || withoutNetwork.test(errMsg)
    throw isOffline ? offline() : unavailable()
  }
}
