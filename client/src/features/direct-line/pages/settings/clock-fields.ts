import { ClockSettings } from '@shared/direct-line/clock'
import type { Reason } from '@shared/errors'

export interface ClockField {
  name: keyof ClockSettings
  label: string
  /** What the number does, and in what it is counted. */
  hint: string
}

export const clockFields: readonly ClockField[] = [
  { name: 'urgentAcceptHours', label: '紧急的事：几小时内受理', hint: '1 到 24 小时，节假日照算。' },
  { name: 'urgentResolveHours', label: '紧急的事：几小时内办结', hint: '1 到 168 小时，节假日照算。' },
  {
    name: 'dutyMinutes',
    label: '紧急的事：几分钟没人受理就升级',
    hint: '1 到 240 分钟。到时间通知下一位值班人和上一级。',
  },
  { name: 'acceptWorkdays', label: '一般的事：几个工作日内受理', hint: '1 到 5 个工作日。' },
  {
    name: 'resolveWorkdays',
    label: '一般的事：几个工作日内办结',
    hint: '1 到 30 个工作日，从居民提交算起。',
  },
  { name: 'hardWorkdays', label: '疑难的事：几个工作日内办结', hint: '1 到 60 个工作日。' },
  {
    name: 'whistleWorkdays',
    label: '吹哨：几个工作日内要答复',
    hint: '1 到 15 个工作日。紧急的事按紧急受理时间算。',
  },
  {
    name: 'longestWaitDays',
    label: '等居民补充：最多停几天',
    hint: '1 到 15 天。到时间自动继续办理，期限接着走。',
  },
]

/** The numbers as they are typed. */
export type ClockDraft = Record<keyof ClockSettings, string>

export const clockDraft = (clock: ClockSettings): ClockDraft =>
  Object.fromEntries(clockFields.map(({ name }) => [name, String(clock[name])])) as ClockDraft

const numbersOf = (draft: ClockDraft) =>
  Object.fromEntries(
    clockFields.map(({ name }) => [name, draft[name].trim() === '' ? NaN : Number(draft[name])]),
  )

/** The finished settings, or null while a number is out of its range. */
export function clockOf(draft: ClockDraft): ClockSettings | null {
  const parsed = ClockSettings.safeParse(numbersOf(draft))
  return parsed.success ? parsed.data : null
}

/** What is wrong with a field as it stands. */
export const clockProblem = (draft: ClockDraft, name: keyof ClockSettings): Reason | null =>
  ClockSettings.shape[name].safeParse(numbersOf(draft)[name]).success ? null : 'core.invalid'
