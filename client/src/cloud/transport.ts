import Taro from '@tarojs/taro'
import type { Transport } from './caller'
import { offline, unavailable } from './unreachable'

/** Calls through WeChat, which vouches for who is calling. */
export const transport: Transport = async (event) => {
  try {
    const { result } = await Taro.cloud.callFunction({ name: 'api', data: event })
    return result
  } catch (failure) {
    // The cloud's own failures (a function's time limit, say) have a code; a phone that reached nobody has -1 or none.
    // https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloud/error-code.html
    const { errCode = -1 } = failure as { errCode?: number }
    throw errCode === -1 ? offline() : unavailable()
  }
}
