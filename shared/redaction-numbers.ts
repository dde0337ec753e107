import type { Finder } from './redaction-schema'

const HIDDEN = '***'
const digit = /\d/
const digitsOf = (text: string): string => text.replace(/[^\dX]/gi, '').toUpperCase()

/** GB 11643: the last sign of an 18-digit number follows from the others. */
function hasIdChecksum(id: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(id.charAt(at)), 0)
  return '10X98765432'.charAt(sum % 11) === id.charAt(17)
}

/** ISO/IEC 7812: how a bank card's last digit follows from the others. */
function hasCardChecksum(card: string): boolean {
  const sum = [...card].reverse().reduce((total, sign, at) => {
    const value = Number(sign) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** `YYMMDD`, as the old numbers of 15 digits hold it. */
function isBirthday(text: string): boolean {
  const month = Number(text.slice(2, 4))
  const day = Number(text.slice(4, 6))
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** 18 digits without the checksum may be an identity number with a slip in it: it is still one. */
const isCardOnly = (number: string): boolean => !hasIdChecksum(number) && hasCardChecksum(number)

const gap = '[ .·_-]{1,2}'
// As people write them: in one piece, 138-1234-5678, 1381 234 5678, 1381 2345 678, 138 12345678, or sign by sign.
const mobile = [
  '1[3-9]\\d{9}',
  `1[3-9]\\d${gap}\\d{4}${gap}\\d{4}`,
  `1[3-9]\\d{2}${gap}\\d{3}${gap}\\d{4}`,
  `1[3-9]\\d{2}${gap}\\d{4}${gap}\\d{3}`,
  `1[3-9]\\d${gap}\\d{8}`,
  `1${gap}[3-9](?:${gap}\\d){9}`,
].join('|')

export const numbers: readonly Finder[] = [
  {
    kind: 'idNumber',
    pattern: /[1-9]\d{5}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}(?:X|\d(?!\d))/gi,
    notAfter: digit,
    replacement: ([number]) => (isCardOnly(digitsOf(number)) ? null : HIDDEN),
  },
  {
    kind: 'idNumber',
    pattern: /[1-9]\d{5}(\d{6})\d{3}(?!\d)/g,
    notAfter: digit,
    replacement: ([, birthday]) => (isBirthday(birthday!) ? HIDDEN : null),
  },
  ...[/\d{4}(?:[ -]?\d{4}){3}[ -]?\d{1,3}(?!\d)/g, /\d{4}(?:[ -]?\d{4}){3}(?!\d)/g].map(
    (pattern): Finder => ({
      kind: 'bankCard',
      pattern,
      notAfter: digit,
      replacement: ([card]) => (hasCardChecksum(digitsOf(card)) ? HIDDEN : null),
    }),
  ),
  {
    kind: 'phone',
    pattern: new RegExp(`(?:\\+?(?:00)?86[ -]?|0)?(?:${mobile})(?!\\d)`, 'g'),
    notAfter: digit,
    replacement: () => HIDDEN,
  },
  {
    kind: 'landline',
    pattern: /\(?0[1-9]\d{1,2}\)?[ -]?[2-8]\d{2,3}[ -]?\d{4}(?:[-转]\d{1,6})?(?!\d)/g,
    notAfter: /[\d-]/,
    replacement: () => HIDDEN,
  },
  {
    kind: 'wechat',
    pattern:
      /(?:微信|威信|薇信|V信|VX|wx|weixin|wechat)(?:号|号码|id)?[ :是为]{0,3}([a-z][\w-]{5,19})(?![\w-])/gi,
    notAfter: /[a-z]/i,
    group: 1,
    replacement: () => HIDDEN,
  },
  {
    kind: 'wechat',
    pattern: /(?:QQ|扣扣|微信)(?:群|号|号码)?[ :是为]{0,3}([1-9]\d{4,10})(?!\d)/gi,
    group: 1,
    replacement: () => HIDDEN,
  },
  {
    kind: 'plate',
    pattern:
      /([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][ ·.-]?)(?=[A-Z]{0,5}\d)[A-HJ-NP-Z\d]{4}(?:[A-HJ-NP-Z\d]{1,2}|[A-HJ-NP-Z\d]?[挂学警港澳])(?![A-Z\d])/gi,
    replacement: ([, place], original) => original.slice(0, place!.length) + HIDDEN,
  },
]
