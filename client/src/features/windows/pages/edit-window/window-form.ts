import type { Band, WindowDraft, WindowView } from '@shared/windows/window'
import { bandLinesOf, lineFor, linesOf } from '../../band-lines'

/** A window while it is being written: the hours of its days, and those of a day that has its own. */
export interface WindowForm {
  name: string
  letter: string
  /** One desk a line. */
  desks: string
  weekdays: number[]
  /** One band a line. */
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

type Weekly = WindowDraft['weekly']

const linesOn = (weekly: Weekly, weekday: number | null, day: number): string =>
  weekly
    .filter((entry) => entry.weekday === day)
    .map(({ band }) => lineFor({ weekday, band }))
    .join('\n')

/** The hours that most days share, and after them those of each day that has others. */
function linesFor(weekly: Weekly): string {
  const days = [...new Set(weekly.map(({ weekday }) => weekday))]
  const sharedBy = (lines: string) => days.filter((day) => linesOn(weekly, null, day) === lines).length
  const [usual = ''] = days.map((day) => linesOn(weekly, null, day)).sort((a, b) => sharedBy(b) - sharedBy(a))
  const others = days.filter((day) => linesOn(weekly, null, day) !== usual)
  return [usual, ...others.map((day) => linesOn(weekly, day, day))].join('\n')
}

/** What an edit begins with. */
export const formOf = (window: WindowView): WindowForm => ({
  name: window.name,
  letter: window.letter,
  desks: window.desks.map(({ label }) => label).join('\n'),
  weekdays: [...new Set(window.weekly.map(({ weekday }) => weekday))],
  bands: linesFor(window.weekly),
  isClosedOnHolidays: window.isClosedOnHolidays,
  daysAhead: String(window.daysAhead),
  isOpen: window.isOpen,
})

/** The week that is meant: a day with lines of its own has these, every other chosen day the lines without a day. */
function weeklyOf({ weekdays, bands }: WindowForm): Weekly {
  const lines = bandLinesOf(bands)
  const bandsOn = (day: number | null): Band[] =>
    lines.filter(({ weekday }) => weekday === day).map(({ band }) => band)
  return weekdays.flatMap((weekday) => {
    const own = bandsOn(weekday)
    return (own.length > 0 ? own : bandsOn(null)).map((band) => ({ weekday, band }))
  })
}

/** What is sent; a desk that keeps its name keeps its id, so that nobody who sits there loses it. */
export const draftOf = (form: WindowForm, before: WindowView | null): WindowDraft => ({
  name: form.name,
  letter: form.letter.trim().toUpperCase(),
  desks: linesOf(form.desks).map((label, at) => ({
    id: before?.desks.find((desk) => desk.label === label)?.id ?? `${label.slice(0, 10)}.${at + 1}`,
    label,
  })),
  weekly: weeklyOf(form),
  isClosedOnHolidays: form.isClosedOnHolidays,
  daysAhead: Number(form.daysAhead) || 0,
  isOpen: form.isOpen,
})
