import type { CloudClock } from '../clock'
import type { Faults } from '../faults'
import type { Identities } from '../identities'
import type { StorageFiles } from '../storage/files'
import type { WordList } from './word-list'

/** What an open API answers; `errCode` 0 is success. */
export interface OpenApiReply {
  errCode: number
  errMsg: string
  [field: string]: unknown
}

/** `fields` maps each field's name to its kind: `{ thing1: 'thing', time2: 'time' }`. */
export interface Template {
  readonly id: string
  readonly kind: 'one-time' | 'long-term'
  readonly title?: string
  readonly fields: Readonly<Record<string, string>>
}

/** What the stand-ins need of the cloud they belong to. */
export interface WeChatParts {
  clock: CloudClock
  faults: Faults
  identities: Identities
  words: WordList
  files: StorageFiles
  templates: readonly Template[]
  subscriptionsFile: string
  mediaChecksFile: string
  origin(): string
  /** Delivers a message-push event to the function that takes them. */
  push(event: Record<string, unknown>): void
}

export function ok(fields: Record<string, unknown> = {}): OpenApiReply {
  return { errCode: 0, errMsg: 'ok', ...fields }
}

export function refused(errCode: number, message: string): OpenApiReply {
  return { errCode, errMsg: `fail ${message}` }
}
