/** One component of a calendar file, as a calendar reads it. */
export interface Component {
  name: string
  /** Values by the name before `:`, parameters and all: `DTSTART;TZID=Asia/Shanghai`. */
  values: Record<string, string>
  parts: Component[]
}

const signs: Record<string, string> = { n: '\n', N: '\n', '\\': '\\', ';': ';', ',': ',' }
const plain = (value: string) => value.replace(/\\(.)/g, (_, sign: string) => signs[sign] ?? `?${sign}`)

/** Reads a calendar file line by line and refuses what RFC 5545 doesn't allow. */
export function readCalendar(file: string): Component {
  if (!file.endsWith('\r\n')) throw new Error('the last line has no end')
  const written = file.slice(0, -2).split('\r\n')
  for (const line of written) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line end: ${line}`)
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 bytes: ${line}`)
    if (line.includes('\ufffd')) throw new Error(`half a character: ${line}`)
  }
  const root: Component = { name: '', values: {}, parts: [] }
  const open = [root]
  for (const line of written.join('\r\n').replaceAll('\r\n ', '').split('\r\n')) {
    const [, key = '', value = ''] = /^([A-Z][A-Z-]*(?:;[A-Z]+=[\w/]+)*):(.*)$/s.exec(line) ?? []
    if (key === '') throw new Error(`not a line of a calendar: ${line}`)
    const current = open.at(-1)!
    if (key === 'BEGIN') {
      const part = { name: value, values: {}, parts: [] }
      current.parts.push(part)
      open.push(part)
    } else if (key === 'END') {
      if (current.name !== value) throw new Error(`${value} ends inside ${current.name}`)
      open.pop()
    } else {
      if (key in current.values) throw new Error(`${key} twice in ${current.name}`)
      current.values[key] = plain(value)
    }
  }
  const [calendar] = root.parts
  if (!calendar || open.length !== 1 || root.parts.length !== 1) throw new Error('not one whole calendar')
  return calendar
}

const START = 'DTSTART;TZID=Asia/Shanghai'
const END = 'DTEND;TZID=Asia/Shanghai'
const instant = (local = ''): string =>
  local.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00$/, '$1-$2-$3 $4:$5')

/** Its events as a phone lists them: `2026-11-16 09:30 → 2026-11-16 11:00 已约`. */
export const eventsIn = (file: string): string[] =>
  readCalendar(file)
    .parts.filter(({ name }) => name === 'VEVENT')
    .map(({ values }) => `${instant(values[START])} → ${instant(values[END])} ${values.SUMMARY}`)
