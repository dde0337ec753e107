import { ok, refused, type OpenApiReply, type WeChatParts } from './parts'
import { APP_ID } from '../functions/environment'

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-info/phone-number/getPhoneNumber.html */
export function getPhoneNumber(
  { identities, clock }: WeChatParts,
  input: Record<string, unknown>,
): OpenApiReply {
  const phone = typeof input.code === 'string' ? identities.redeemPhoneCode(input.code) : null
  if (phone === null) return refused(40029, 'invalid code')
  const watermark = { timestamp: Math.floor(clock.now() / 1000), appid: APP_ID }
  const info = { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark }
  return ok({ phone_info: info, phoneInfo: info })
}
