import type { InboxLink } from '../../../shared/inbox/schema'
import type { TemplateName } from '../../../shared/templates'
import { documents } from '../../kit/documents'

/** Whether the phone was reached too. `sending` that stays means that a run died: it isn't sent a second time. */
export type PushState = 'none' | 'waiting' | 'sending' | 'sent' | 'noConsent' | 'failed'

/** One thing one member was told, under a key that makes a second delivery harmless. */
export interface InboxMessage {
  _id: string
  memberId: string
  at: number
  title: string
  text: string
  link: InboxLink
  template: TemplateName | null
  push: PushState
}

export const inbox = documents<InboxMessage>('inbox')
