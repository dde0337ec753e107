import { checkText } from '../../../kit/wechat'

/** The check of words that may be empty. */
export const checkWords = (words: string, openid: string) =>
  words === '' ? ('passed' as const) : checkText(words, openid)
