import { wallClock } from './time'

/** One entry of a calendar file. */
export interface CalendarEvent {
  /** The same whenever this entry is written again, and nobody else's. */
  uid: string
  /** ms since 1970; `to` is exclusive. */
  from: number
  to: number
  summary: string
  location?: string
  description?: string
  status?: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  /** Grows with every change, so that a calendar takes the newer of two. */
  sequence?: number
  /** How long before its start the phone rings, minutes. */
  alarmMinutes?: number
}

interface Calendar {
  /** What a subscribed calendar is called. */
  name?: string
  /** How often those who subscribe should look again, hours. */
  refreshHours?: number
  events: readonly CalendarEvent[]
}

const LONGEST_LINE = 75
// Every character below a space but a tab and a line's end: a file with one of them is no calendar.
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** RFC 5545, 3.3.11. */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(UNWRITABLE, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** RFC 5545, 3.1: a line has at most 75 bytes, and none begins in the middle of a character. */
function folded(line: string): string {
  let written = ''
  let bytes = 0
  for (const character of line) {
    const size = bytesOf(character)
    if (bytes + size > LONGEST_LINE) {
      written += '\r\n '
      bytes = 1
    }
    written += character
    bytes += size
  }
  return written
}

const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const twoDigits = (number: number): string => String(number).padStart(2, '0')

function local(at: number): string {
  const { year, month, day, hour, minute } = wallClock(at)
  return `${year}${twoDigits(month)}${twoDigits(day)}T${twoDigits(hour)}${twoDigits(minute)}00`
}

const ZONE = 'Asia/Shanghai'
const zone = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19920101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const alarm = (minutes: number, { summary }: CalendarEvent): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${text(summary)}`,
  `TRIGGER:-PT${minutes}M`,
  'END:VALARM',
]

const entry = (event: CalendarEvent, now: number): string[] => [
  'BEGIN:VEVENT',
  `UID:${text(event.uid)}`,
  `DTSTAMP:${utc(now)}`,
  `DTSTART;TZID=${ZONE}:${local(event.from)}`,
  `DTEND;TZID=${ZONE}:${local(event.to)}`,
  `SUMMARY:${text(event.summary)}`,
  ...(event.location ? [`LOCATION:${text(event.location)}`] : []),
  ...(event.description ? [`DESCRIPTION:${text(event.description)}`] : []),
  ...(event.status ? [`STATUS:${event.status}`] : []),
  ...(event.sequence === undefined ? [] : [`SEQUENCE:${event.sequence}`]),
  ...(event.alarmMinutes === undefined ? [] : alarm(event.alarmMinutes, event)),
  'END:VEVENT',
]

const subscription = ({ name, refreshHours }: Calendar): string[] => [
  // RFC 7986 and the older names that phones and Outlook know.
  ...(name ? [`NAME:${text(name)}`, `X-WR-CALNAME:${text(name)}`, `X-WR-TIMEZONE:${ZONE}`] : []),
  ...(refreshHours
    ? [`REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`, `X-PUBLISHED-TTL:PT${refreshHours}H`]
    : []),
]

/** A calendar file (RFC 5545) with times in Shanghai. The zone also keeps an empty calendar a valid one. */
export function calendarFile(calendar: Calendar, now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//community-direct//calendar//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...subscription(calendar),
    ...zone,
    ...calendar.events.flatMap((event) => entry(event, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
