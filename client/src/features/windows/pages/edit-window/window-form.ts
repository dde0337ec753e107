import { minuteText } from '@shared/bookings/slot'
import type { WindowDraft, WindowView } from '@shared/windows/window'

/** A window while it is being written: its week by working hours, the same on each chosen day. */
export interface WindowForm {
  name: string
  letter: string
  /** One desk a line. */
  desks: string
  weekdays: number[]
  /** One band a line: `09:00-10:00 8`. */
  bands: string
  isClosedOnHolidays: boolean
  daysAhead: string
  isOpen: boolean
}

export const emptyForm: WindowForm = {
  name: '',
  letter: 'A',
  desks: '1号台',
  weekdays: [1, 2, 3, 4, 5],
  bands: '09:00-10:00 8\n10:00-11:00 8\n11:00-12:00 8\n14:00-15:00 8\n15:00-16:00 8\n16:00-17:00 6',
  isClosedOnHolidays: true,
  daysAhead: '7',
  isOpen: true,
}

type Band = WindowDraft['weekly'][number]['band']

const lineOf = ({ from, to, places }: Band): string => `${minuteText(from)}-${minuteText(to)} ${places}`

const LINE = /^(\d{1,2}):(\d{2})\s*[-–—~至到]\s*(\d{1,2}):(\d{2})\s+(\d{1,2})$/

/** A line as people type it; null when it says no hours and places. */
function bandOf(line: string): Band | null {
  const match = LINE.exec(line.trim().replace(/：/g, ':'))
  if (!match) return null
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0, places = 0] = match.slice(1).map(Number)
  return { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute, places }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The lines that can't be read as a band. */
export const wrongLines = ({ bands }: Pick<WindowForm, 'bands'>): string[] =>
  linesOf(bands).filter((line) => bandOf(line) === null)

export const bandsOf = (text: string): Band[] => linesOf(text).flatMap((line) => bandOf(line) ?? [])

export const linesFor = (bands: readonly Band[]): string => bands.map(lineOf).join('\n')

/** Whether all its days have the same hours, so that this form can show them. */
const isUniform = ({ weekly }: WindowView): boolean => {
  const days = [...new Set(weekly.map(({ weekday }) => weekday))]
  const linesOn = (day: number) =>
    linesFor(weekly.filter(({ weekday }) => weekday === day).map(({ band }) => band))
  return new Set(days.map(linesOn)).size <= 1
}

/** What an edit begins with. Hours that differ from day to day are shown as those of the first. */
export const formOf = (window: WindowView): WindowForm & { isUniform: boolean } => {
  const first = window.weekly[0]?.weekday
  return {
    name: window.name,
    letter: window.letter,
    desks: window.desks.map(({ label }) => label).join('\n'),
    weekdays: [...new Set(window.weekly.map(({ weekday }) => weekday))],
    bands: linesFor(window.weekly.filter(({ weekday }) => weekday === first).map(({ band }) => band)),
    isClosedOnHolidays: window.isClosedOnHolidays,
    daysAhead: String(window.daysAhead),
    isOpen: window.isOpen,
    isUniform: isUniform(window),
  }
}

/** What is sent; a desk that keeps its name keeps its id, so that nobody who sits there loses it. */
export function draftOf(form: WindowForm, before: WindowView | null): WindowDraft {
  const bands = bandsOf(form.bands)
  return {
    name: form.name,
    letter: form.letter.trim().toUpperCase(),
    desks: linesOf(form.desks).map((label, at) => ({
      id: before?.desks.find((desk) => desk.label === label)?.id ?? `${label.slice(0, 10)}.${at + 1}`,
      label,
    })),
    weekly: form.weekdays.flatMap((weekday) => bands.map((band) => ({ weekday, band }))),
    isClosedOnHolidays: form.isClosedOnHolidays,
    daysAhead: Number(form.daysAhead) || 0,
    isOpen: form.isOpen,
  }
}
