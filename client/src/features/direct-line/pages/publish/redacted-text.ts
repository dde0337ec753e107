import { applyRedactions, mustRedact, suggestRedactions } from '@shared/redaction'
import type { Redaction, RedactionKind } from '@shared/redaction-schema'

export const redactionNames: Record<RedactionKind, string> = {
  idNumber: '证件号',
  bankCard: '银行卡号',
  phone: '手机号',
  landline: '电话',
  wechat: '微信或 QQ',
  plate: '车牌',
  room: '门牌号',
  name: '姓名',
}

/** A text on its way to the public: what was written, what of it is hidden, and what a worker wrote instead. */
export interface RedactedText {
  original: string
  suggestions: readonly Redaction[]
  /** By their place in `suggestions`. */
  left: readonly number[]
  /** Written by hand from then on; null while the suggestions make it. */
  byHand: string | null
}

/** Everything that is suggested is hidden until somebody says otherwise. */
export const redacted = (original: string): RedactedText => ({
  original,
  suggestions: suggestRedactions(original),
  left: [],
  byHand: null,
})

/** The same where neighbours read a text already: a worker goes on from that one. */
export function redactedFrom(original: string, published: string | null | undefined): RedactedText {
  const text = redacted(original)
  return { ...text, byHand: published === null || published === undefined ? null : published }
}

/** What neighbours would read. */
export const publicText = ({ original, suggestions, left, byHand }: RedactedText): string =>
  byHand ??
  applyRedactions(
    original,
    suggestions.filter((_, index) => !left.includes(index)),
  )

export const toggled = (text: RedactedText, index: number, isHidden: boolean): RedactedText => ({
  ...text,
  left: isHidden ? text.left.filter((one) => one !== index) : [...text.left, index],
})

/** Whether something still stands in it that is never published. */
export const tellsTooMuch = (text: RedactedText): boolean => mustRedact(publicText(text)).length > 0

/** A stretch of the original: plain, or one of the suggestions. */
export interface Stretch {
  text: string
  /** Null: nothing is suggested here. */
  suggestion: number | null
}

/** The original in stretches, to be drawn with its suggestions marked. */
export function stretchesOf({ original, suggestions }: RedactedText): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  suggestions.forEach(({ from, to }, index) => {
    if (from > at) stretches.push({ text: original.slice(at, from), suggestion: null })
    stretches.push({ text: original.slice(from, to), suggestion: index })
    at = to
  })
  if (at < original.length) stretches.push({ text: original.slice(at), suggestion: null })
  return stretches
}
