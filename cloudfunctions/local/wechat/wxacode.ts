import { toBuffer } from 'qrcode'
import { ok, refused, type OpenApiReply, type WeChatParts } from './parts'

const SCENE = /^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]{1,32}$/
const PAGE = /^[\w-]+(\/[\w-]+)*$/

/**
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html
 * The picture is a plain QR code, which opens the page of the browser build.
 */
export async function getUnlimited(
  { origin }: Pick<WeChatParts, 'origin'>,
  input: Record<string, unknown>,
): Promise<OpenApiReply> {
  const { scene, page = '', width = 430 } = input
  if (typeof scene !== 'string' || !SCENE.test(scene))
    return refused(40169, 'invalid length for scene, or the data is not json string')
  if (typeof page !== 'string' || (page !== '' && !PAGE.test(page))) return refused(41030, 'invalid page')
  const size = Number(width)
  if (!(size >= 280 && size <= 1280)) return refused(40097, 'invalid args: width')
  const image = await toBuffer(`${origin()}/#/${page}?scene=${encodeURIComponent(scene)}`, {
    width: size,
    margin: 2,
  })
  return ok({ contentType: 'image/png', buffer: image.toString('base64') })
}
