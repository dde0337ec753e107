import * as z from 'zod'

/** A mainland mobile number. */
export const Phone = z.string().regex(/^1[3-9]\d{9}$/, 'core.bad_phone')

/** What a person is called, as they write it. */
export const PersonName = z.string().trim().min(2, 'core.too_short').max(20, 'core.too_long')

/** `13812345678` → `138****5678`. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** `13812345678` → `5678`: with the name it says which of several people is meant. */
export const phoneTailOf = (phone: string | null): string | null => phone && phone.slice(-4)

/** Stands where the name of somebody stood who has ended their account. */
export const FORGOTTEN_NAME = '已注销'

/** `王秀兰` → `王**`: the family name is enough to greet somebody by. */
export const maskName = (name: string): string => {
  if (name === FORGOTTEN_NAME) return name
  const [family = '', ...given] = [...name]
  return family + '*'.repeat(Math.max(1, given.length))
}

/** Names a form as it opens, so that a retried tap finds what the first one made. */
export const RequestId = z.uuid('core.invalid')
