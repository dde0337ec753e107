import type { EntryStatus } from '@shared/org-life/plan'
import type { Recurrence } from '@shared/org-life/recurrence'
import type { Tone } from '@/ui/tag/tag'

export const weekdayNames = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const

export const nthNames = {
  '1': '第一个',
  '2': '第二个',
  '3': '第三个',
  '4': '第四个',
  '-1': '最后一个',
} as const
export type Nth = keyof typeof nthNames

/** `每月第一个星期五`. */
export function ruleText(rule: Recurrence): string {
  if (rule.every === 'monthDay') return `每月 ${rule.day} 日`
  const weekday = weekdayNames[rule.weekday]
  return rule.every === 'week' ? `每${weekday}` : `每月${nthNames[String(rule.nth) as Nth]}${weekday}`
}

export const statusTones: Record<EntryStatus, Tone> = {
  planned: 'info',
  arranged: 'good',
  held: 'good',
  missed: 'danger',
  dropped: 'neutral',
}
