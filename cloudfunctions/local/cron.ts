/** Timers run on Beijing time, which has no summer time. https://docs.cloudbase.net/cloud-function/timer-trigger */
const BEIJING = 8 * 3600_000
const SECOND = 1000
const DAY = 86_400_000

/** Seven fields: second, minute, hour, day of month, month, day of week (0 or 7 is Sunday), year. */
export interface Cron {
  fields: readonly [Field, Field, Field, Field, Field, Field, Field]
}

type Field = ReadonlySet<number>

const RANGES: readonly (readonly [low: number, high: number])[] = [
  [0, 59],
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
  [1970, 2099],
]

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

export function parseCron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/)
  if (parts.length !== RANGES.length) throw new Error(`a timer has seven fields: "${expression}"`)
  const fields = parts.map((part, place) => parseField(part, place, expression))
  const weekdays = fields[5]
  if (weekdays?.delete(7)) weekdays.add(0)
  return { fields: fields as unknown as Cron['fields'] }
}

/** The first instant strictly after `after` that the expression names, or null when its years are over. */
export function nextFire({ fields }: Cron, after: number): number | null {
  const [seconds, minutes, hours, days, months, weekdays, years] = fields
  // Both restricted means either: https://cloud.tencent.com/document/product/583/9708
  const isDay = (at: Date) => {
    const onDate = days.has(at.getUTCDate())
    const onWeekday = weekdays.has(at.getUTCDay())
    return days.size < 31 && weekdays.size < 7 ? onDate || onWeekday : onDate && onWeekday
  }
  let local = (Math.floor(after / SECOND) + 1) * SECOND + BEIJING
  for (;;) {
    const at = new Date(local)
    if (at.getUTCFullYear() > Math.max(...years)) return null
    if (!years.has(at.getUTCFullYear())) local = Date.UTC(at.getUTCFullYear() + 1, 0, 1)
    else if (!months.has(at.getUTCMonth() + 1)) local = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1)
    else if (!isDay(at)) local = nextMultiple(local, DAY)
    else if (!hours.has(at.getUTCHours())) local = nextMultiple(local, 3600_000)
    else if (!minutes.has(at.getUTCMinutes())) local = nextMultiple(local, 60_000)
    else if (!seconds.has(at.getUTCSeconds())) local += SECOND
    else return local - BEIJING
  }
}

function nextMultiple(instant: number, step: number): number {
  return (Math.floor(instant / step) + 1) * step
}

function parseField(text: string, place: number, expression: string): Set<number> {
  const [low, high] = RANGES[place] as readonly [number, number]
  const values = new Set<number>()
  for (const item of text.split(',')) {
    const [span = '', stepText] = item.split('/')
    const step = stepText === undefined ? 1 : Number(stepText)
    const [from, to] = parseSpan(span, place, stepText === undefined ? undefined : high)
    const isValid = Number.isInteger(step) && step > 0 && from >= low && to <= high && from <= to
    if (!isValid) throw new Error(`"${item}" is not a timer field (${low}-${high}) in "${expression}"`)
    for (let value = from; value <= to; value += step) values.add(value)
  }
  return values
}

function parseSpan(span: string, place: number, openEnd: number | undefined): [number, number] {
  const [low, high] = RANGES[place] as readonly [number, number]
  if (span === '*' || span === '?') return [low, high]
  const [from = '', to] = span.split('-')
  const first = parseValue(from, place)
  return [first, to === undefined ? (openEnd ?? first) : parseValue(to, place)]
}

function parseValue(text: string, place: number): number {
  const names = place === 4 ? MONTHS : place === 5 ? WEEKDAYS : []
  const named = names.indexOf(text.toUpperCase())
  if (named >= 0) return place === 4 ? named + 1 : named
  return /^\d+$/.test(text) ? Number(text) : NaN
}
