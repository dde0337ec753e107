import { civilDate, startOfDay } from '@shared/time'
import { dayText, whenText } from '@/ui/when'

/** Until when: a day that ends is named itself, and not the midnight after it. */
export const confirmByText = (dueAt: number, now: number): string =>
  startOfDay(civilDate(dueAt)) === dueAt ? dayText(dueAt - 1, now) : whenText(dueAt, now)
