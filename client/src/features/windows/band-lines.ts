import { minuteText } from '@shared/bookings/slot'
import type { Band } from '@shared/windows/window'

/** One line of hours as people type them: `09:00-10:00 8`, or for one weekday `周六 09:00-10:00 4`. */
export interface BandLine {
  /** Null: for every chosen day. Sunday is 0. */
  weekday: number | null
  band: Band
}

const WEEKDAYS = '日一二三四五六'
const LINE =
  /^(?:周([日一二三四五六])\s*)?(\d{1,2}):(\d{2})\s*[-–—~至到]\s*(\d{1,2}):(\d{2})\s+(\d{1,2})(?:\s*个)?$/

/** A line as it is meant; null when it says no hours and places. */
export function bandLineOf(line: string): BandLine | null {
  const match = LINE.exec(line.trim().replace(/：/g, ':'))
  if (!match) return null
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0, places = 0] = match.slice(2).map(Number)
  const weekday = match[1] === undefined ? null : WEEKDAYS.indexOf(match[1])
  return { weekday, band: { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute, places } }
}

/** Lines of a text that aren't empty. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The lines that can't be read as hours. */
export const wrongLines = (text: string): string[] =>
  linesOf(text).filter((line) => bandLineOf(line) === null)

export const bandLinesOf = (text: string): BandLine[] =>
  linesOf(text).flatMap((line) => bandLineOf(line) ?? [])

export const lineFor = ({ weekday, band: { from, to, places } }: BandLine): string =>
  `${weekday === null ? '' : `周${WEEKDAYS[weekday]} `}${minuteText(from)}-${minuteText(to)} ${places}`
