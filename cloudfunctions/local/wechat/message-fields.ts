/** What each kind of template field accepts: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
const length = (most: number) => (value: string) => [...value].length <= most
const DAY = String.raw`(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})`
const MINUTE = String.raw`\d{1,2}:\d{2}(:\d{2})?`
const INSTANT = `(${DAY}( ?${MINUTE})?|${MINUTE})`
const TIME = new RegExp(`^${INSTANT}(~${INSTANT})?$`)

export const fieldLimits = {
  thing: length(20),
  number: (value) => /^\d{1,32}(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => /^[^\p{L}\p{N}\s]{1,5}$/u.test(value),
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  time: (value) => TIME.test(value),
  date: (value) => TIME.test(value),
  amount: (value) => /^[¥$€£￥]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[\d+\-() *]{1,17}$/.test(value),
  car_number: length(8),
  name: (value) =>
    /^[\u4e00-\u9fff·*]+$/.test(value) ? length(10)(value) : /^[A-Za-z .*]{1,20}$/.test(value),
  phrase: (value) => /^[\u4e00-\u9fff]{1,5}$/.test(value),
} satisfies Record<string, (value: string) => boolean>

export type FieldType = keyof typeof fieldLimits

/** The first field that WeChat would refuse with 47003, or null. */
export function wrongField(fields: Readonly<Record<string, string>>, data: unknown): string | null {
  const given = (data ?? {}) as Record<string, { value?: unknown } | undefined>
  for (const [field, type] of Object.entries(fields)) {
    const value = given[field]?.value
    const text = typeof value === 'number' ? String(value) : value
    if (typeof text !== 'string' || text === '') return field
    if (!fieldLimits[type as FieldType](text)) return field
  }
  return null
}
