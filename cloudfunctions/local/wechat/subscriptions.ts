import { DurableJson } from '../durable-json'
import { wrongField } from './message-fields'
import { ok, refused, type OpenApiReply, type Template, type WeChatParts } from './parts'

export interface SentMessage {
  at: number
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}

interface Kept {
  /** By openid, then template: how many consents are left. A long-term consent isn't used up. */
  consents: Record<string, Record<string, number>>
  messages: SentMessage[]
}

const MOST_TEMPLATES_A_TAP = 3
const KEPT_MESSAGES = 2000

/** Consents given on a tap and messages sent for them. One consent buys one message. */
export class Subscriptions {
  private readonly kept: DurableJson<Kept>

  constructor(private readonly parts: WeChatParts) {
    this.kept = new DurableJson<Kept>(parts.subscriptionsFile, { consents: {}, messages: [] })
  }

  /** Oldest first. */
  get messages(): readonly SentMessage[] {
    return this.kept.value.messages
  }

  /** What `wx.requestSubscribeMessage` does: an answer per template, or why it fails. */
  consent(openid: string, templateIds: string[], accepted: string[]): Record<string, string> | OpenApiReply {
    if (templateIds.length === 0 || templateIds.length > MOST_TEMPLATES_A_TAP)
      return refused(20003, 'templateIds')
    if (templateIds.some((id) => this.template(id) === undefined)) return refused(20001, 'no such template')
    const mine = (this.kept.value.consents[openid] ??= {})
    for (const id of templateIds) if (accepted.includes(id)) mine[id] = (mine[id] ?? 0) + 1
    this.kept.save()
    return Object.fromEntries(templateIds.map((id) => [id, accepted.includes(id) ? 'accept' : 'reject']))
  }

  send(input: Record<string, unknown>): OpenApiReply {
    const { clock, faults } = this.parts
    if (faults.settings.messages === 'down') return refused(-1, 'system error')
    const openid = input.touser
    const template = this.template(String(input.template_id ?? input.templateId))
    if (typeof openid !== 'string' || openid === '') return refused(40003, 'invalid openid')
    if (template === undefined) return refused(40037, 'invalid template_id')
    const wrong = wrongField(template.fields, input.data)
    if (wrong !== null) return refused(47003, `argument invalid! data.${wrong}.value invalid`)
    const mine = this.kept.value.consents[openid] ?? {}
    const left = mine[template.id] ?? 0
    if (left <= 0) return refused(43101, 'user refuse to accept the msg')
    if (template.kind === 'one-time') mine[template.id] = left - 1
    this.keep({
      at: clock.now(),
      openid,
      templateId: template.id,
      page: String(input.page ?? ''),
      data: input.data as SentMessage['data'],
    })
    return ok({ msgid: this.messages.length })
  }

  private keep(message: SentMessage): void {
    this.kept.value.messages = [...this.messages.slice(1 - KEPT_MESSAGES), message]
    this.kept.save()
  }

  private template(id: string): Template | undefined {
    return this.parts.templates.find((template) => template.id === id)
  }
}
