import { randomUUID } from 'node:crypto'
import { DurableJson } from '../durable-json'
import { isCloudPath } from '../storage/paths'
import { ok, refused, type OpenApiReply, type WeChatParts } from './parts'

const TWO_HOURS = 2 * 3600_000
const LATE = 25 * 60_000
const SOON_MS = 150
const TICK_MS = 100

interface PendingAnswer {
  traceId: string
  openid: string
  path: string | null
  /** By the cloud's clock. */
  due: number
}

/**
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/mediaCheckAsync.html
 * The verdict comes later, as a message-push event, and may come twice.
 */
export class MediaChecks {
  private readonly pending: DurableJson<PendingAnswer[]>
  private readonly ticking: NodeJS.Timeout

  constructor(private readonly parts: WeChatParts) {
    this.pending = new DurableJson<PendingAnswer[]>(parts.mediaChecksFile, [])
    this.ticking = setInterval(() => void this.answerDue(), TICK_MS)
    this.ticking.unref()
  }

  start(input: Record<string, unknown>): OpenApiReply {
    const { faults, identities, clock } = this.parts
    if (faults.settings.contentCheck === 'down') return refused(-1, 'system error')
    const url = input.media_url ?? input.mediaUrl
    const type = Number(input.media_type ?? input.mediaType)
    const { openid, version, scene } = input
    if (typeof url !== 'string' || url === '') return refused(40097, 'invalid args: media_url')
    if (type !== 1 && type !== 2) return refused(40097, 'invalid args: media_type')
    if (Number(version) !== 2 || ![1, 2, 3, 4].includes(Number(scene))) return refused(40097, 'invalid args')
    if (typeof openid !== 'string' || openid === '') return refused(40003, 'invalid openid')
    if (identities.idleFor(openid) > TWO_HOURS) return refused(61010, 'user access record timeout')
    const traceId = randomUUID()
    const { mediaCheck } = faults.settings
    const due = clock.now() + (mediaCheck === 'late' ? LATE : SOON_MS)
    const answer = { traceId, openid, path: this.pathIn(url), due }
    if (mediaCheck !== 'never') this.pending.value.push(answer)
    if (mediaCheck === 'twice') this.pending.value.push({ ...answer, due: due + SOON_MS })
    this.pending.save()
    return ok({ trace_id: traceId, traceId })
  }

  close(): void {
    clearInterval(this.ticking)
  }

  /** Only files of this cloud can be looked at; any other address is one that can't be fetched. */
  private pathIn(url: string): string | null {
    const start = `${this.parts.origin()}/storage/`
    if (!url.startsWith(start)) return null
    const path = decodeURIComponent(new URL(url).pathname.slice('/storage/'.length))
    return isCloudPath(path) ? path : null
  }

  private async answerDue(): Promise<void> {
    const now = this.parts.clock.now()
    const due = this.pending.value.filter((answer) => answer.due <= now)
    if (due.length === 0) return
    this.pending.value = this.pending.value.filter((answer) => answer.due > now)
    this.pending.save()
    for (const answer of due) this.parts.push(await this.event(answer, now))
  }

  private async event({ traceId, openid, path }: PendingAnswer, now: number) {
    const file = path === null ? null : await this.parts.files.find(path)
    const isRisky = this.parts.faults.settings.riskyMedia.some((part) => path?.includes(part))
    const result = isRisky ? { suggest: 'risky', label: 20002 } : { suggest: 'pass', label: 100 }
    const envelope = {
      ToUserName: 'gh_local',
      FromUserName: openid,
      CreateTime: Math.floor(now / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: 'wx00000000000000aa',
      trace_id: traceId,
      version: 2,
    }
    if (file === null)
      return { ...envelope, errcode: -1008, errmsg: 'download failed', result: {}, detail: [] }
    return {
      ...envelope,
      errcode: 0,
      errmsg: 'ok',
      result,
      detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
    }
  }
}
