import type { ZodType } from 'zod'
import type { Endpoint } from '@shared/contract'
import type { AppError } from '@shared/errors'

/** An endpoint that gives one thing as a calendar file. */
type FileEndpoint = Endpoint & {
  readonly input: ZodType<{ id: string }>
  readonly output: ZodType<{ fileName: string; text: string }>
}

/** Something with a time, as a calendar on the phone shows it. */
export interface CalendarEntry {
  id: string
  title: string
  /** ms since 1970. */
  startsAt: number
  endsAt: number
  location: string
  description: string
  /** What gives it as a file, where there is no calendar to write into. */
  file: FileEndpoint
}

export interface PhoneCalendar {
  add: () => void
  isRunning: boolean
  error: AppError | null
  /** What became of it; null before it was asked for. */
  outcome: 'added' | 'refused' | null
}
