import { names } from './redaction-names'
import { numbers } from './redaction-numbers'
import { places } from './redaction-places'
import { findAll, RedactionKind, type Redaction } from './redaction-schema'

/** Never published, whoever approves it. */
const neverPublished: readonly RedactionKind[] = ['idNumber', 'bankCard', 'phone']

/** Half width for full width, one dash for all dashes; every sign stays in its place. */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\u3000\u00a0]/g, ' ')

const CHINESE_DIGITS = '零一二三四五六七八九'

/** 五零一室 as 501室; 一三八… as a number. Every sign stays in its place. */
const withDigits = (text: string): string =>
  text
    .replace(/[零一二三四五六七八九]/g, (sign) => String(CHINESE_DIGITS.indexOf(sign)))
    .replace(/〇/g, '0')
    .replace(/幺/g, '1')
    .replace(/两/g, '2')

function candidates(text: string): Redaction[] {
  const folded = halfWidth(text)
  const counted = withDigits(folded)
  return [
    ...numbers.flatMap((finder) => [...findAll(text, folded, finder), ...findAll(text, counted, finder)]),
    ...places.flatMap((finder) => findAll(text, counted, finder)),
    ...names.flatMap((finder) => findAll(text, folded, finder)),
  ]
}

const rank = ({ kind }: Redaction): number => RedactionKind.options.indexOf(kind)
const length = ({ from, to }: Redaction): number => to - from
const overlaps = (a: Redaction, b: Redaction): boolean => a.from < b.to && b.from < a.to

/**
 * What a text tells about people, for the worker who publishes it to confirm one by one: in order, none over another.
 * Found by form alone, so it misses what has none (a nickname) and offers some that is harmless.
 */
export function suggestRedactions(text: string): Redaction[] {
  const chosen: Redaction[] = []
  const ranked = candidates(text).sort((a, b) => rank(a) - rank(b) || length(b) - length(a))
  for (const candidate of ranked) {
    if (!chosen.some((other) => overlaps(other, candidate))) chosen.push(candidate)
  }
  return chosen.sort((a, b) => a.from - b.from)
}

/** The text with the chosen ones replaced; of two that overlap the first counts. */
export function applyRedactions(
  text: string,
  chosen: readonly Pick<Redaction, 'from' | 'to' | 'replacement'>[],
): string {
  let published = ''
  let at = 0
  for (const { from, to, replacement } of [...chosen].sort((a, b) => a.from - b.from)) {
    if (from < at) continue
    published += text.slice(at, from) + replacement
    at = to
  }
  return published + text.slice(at)
}

/** What must not stand in anything public, whatever a worker chose: numbers of people, their cards and phones. */
export const mustRedact = (text: string): Redaction[] =>
  suggestRedactions(text).filter(({ kind }) => neverPublished.includes(kind))
