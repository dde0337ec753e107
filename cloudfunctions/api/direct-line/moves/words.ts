import { idFor } from '../../../kit/ids'
import type { OutboxItem } from '../../../kit/outbox'
import { checkText } from '../../../kit/wechat'

/** Asks WeChat about photos that came with a step. */
export const photoCheck = (appealId: string, requestId: string, fileIds: readonly string[]): OutboxItem[] =>
  fileIds.length === 0
    ? []
    : [{ key: idFor('checkPhotos', appealId, requestId), kind: 'checkPhotos', fileIds }]

/** The check of words that may be empty. */
export const checkWords = (words: string, openid: string) =>
  words === '' ? ('passed' as const) : checkText(words, openid)
