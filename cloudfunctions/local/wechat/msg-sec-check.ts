import { randomUUID } from 'node:crypto'
import { ok, refused, type OpenApiReply, type WeChatParts } from './parts'

const MAX_CHARACTERS = 2500
const TWO_HOURS = 2 * 3600_000
const LABELS = { pass: 100, review: 20013, risky: 20001 } as const

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html, version 2. */
export function msgSecCheck(
  { faults, identities, words }: WeChatParts,
  input: Record<string, unknown>,
): OpenApiReply {
  if (faults.settings.contentCheck === 'down') return refused(-1, 'system error')
  const { content, version, scene, openid, title = '', nickname = '', signature = '' } = input
  if (Number(version) !== 2) return refused(40097, 'invalid args: version must be 2')
  if (![1, 2, 3, 4].includes(Number(scene))) return refused(40097, 'invalid args: scene')
  if (typeof openid !== 'string' || openid === '') return refused(40003, 'invalid openid')
  if (typeof content !== 'string' || content === '') return refused(44002, 'empty post data')
  const text = [title, nickname, signature, content].join('\n')
  if ([...content].length > MAX_CHARACTERS) return refused(45002, 'content size out of limit')
  if (identities.idleFor(openid) > TWO_HOURS) return refused(61010, 'user access record timeout')
  const suggest = words.suggest(text)
  const traceId = randomUUID()
  const label = LABELS[suggest]
  return ok({
    result: { suggest, label },
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
    trace_id: traceId,
    traceId,
  })
}
