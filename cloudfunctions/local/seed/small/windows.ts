import { maskName } from '../../../../shared/personal'
import { termsOf } from '../../../../shared/search'
import { civilDate, civilMonth, addDays, MINUTE } from '../../../../shared/time'
import type { ServiceItem } from '../../../api/windows/guides-store'
import { divided, emptyDay, ticketIdOf } from '../../../api/windows/day'
import { figuresOfTicket } from '../../../api/windows/ticket-counts'
import type {
  ServiceWindow,
  StoredTicket,
  TicketOutcome,
  WindowDay,
} from '../../../api/windows/windows-store'
import type { Unit } from '../../../api/members/units-store'
import { idFor } from '../../../kit/ids'
import type { Count } from '../../../kit/outbox'
import type { Band } from '../../../../shared/windows/window'
import { smallCentres } from './centres'
import { guidePlans, type GuidePlan } from './guide-texts'
import type { SmallMembers } from './members'
import type { PersonKey } from './people'

const hourly = (hours: readonly number[], places: number): Band[] =>
  hours.map((hour) => ({ from: hour * 60, to: (hour + 1) * 60, places }))

const workingHours = hourly([9, 10, 11, 14, 15, 16], 8)
const saturdayHours = hourly([9, 10, 11], 4)

interface WindowPlan {
  letter: 'A' | 'B' | 'C'
  name: string
  desks: number
  bands: (weekday: number) => readonly Band[]
}

const onWorkingDays = (weekday: number) => (weekday >= 1 && weekday <= 5 ? workingHours : [])

const windowPlans: readonly WindowPlan[] = [
  {
    letter: 'A',
    name: '民生服务窗口',
    desks: 2,
    bands: (weekday) => (weekday === 6 ? saturdayHours : onWorkingDays(weekday)),
  },
  { letter: 'B', name: '社保户籍窗口', desks: 2, bands: onWorkingDays },
  {
    letter: 'C',
    name: '帮扶和法律窗口',
    desks: 1,
    bands: (weekday) => (weekday === 3 ? hourly([14, 15, 16], 3) : onWorkingDays(weekday).slice(0, 3)),
  },
]

export const windowIdOf = (letter: string): string => idFor('demo', 'window', letter)
export const guideIdOf = (key: string): string => idFor('demo', 'guide', key)

type Units = ReadonlyMap<string, Unit>

function smallServiceWindows(units: Units): ServiceWindow[] {
  const centre = smallCentres(units)[0]!
  return windowPlans.map(({ letter, name, desks, bands }) => ({
    _id: windowIdOf(letter),
    revision: 1,
    savedBy: [],
    outbox: [],
    centreId: centre._id,
    centreName: centre.name,
    unitId: centre.unitId,
    unitIds: centre.unitIds,
    name,
    letter,
    desks: Array.from({ length: desks }, (_, at) => ({ id: `desk${at + 1}`, label: `${at + 1}号台` })),
    weekly: [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => bands(weekday).map((band) => ({ weekday, band }))),
    isClosedOnHolidays: true,
    daysAhead: 7,
    isOpen: true,
  }))
}

function guideOf(plan: GuidePlan, units: Units, createdAt: number): ServiceItem {
  const centre = smallCentres(units)[0]!
  const { key, title, category, forWhom, howLong, fee = '不收费', steps, windows, hasVisits = false } = plan
  const bring = plan.bring.map((line, at) => {
    const [what = '', note = ''] = line.split(' / ')
    return { id: `line${at + 1}`, what, note }
  })
  return {
    _id: guideIdOf(key),
    revision: 1,
    savedBy: [],
    outbox: [],
    centreId: centre._id,
    centreName: centre.name,
    unitId: centre.unitId,
    unitIds: centre.unitIds,
    title,
    category,
    forWhom,
    bring,
    howLong,
    fee,
    steps: [...steps],
    files: [],
    windowIds: windows.map(windowIdOf),
    hasVisits,
    isOffered: true,
    check: 'passed',
    isShown: true,
    terms: termsOf(centre.unitId, [title, ...bring.map(({ what }) => what), forWhom, ...steps]),
    createdAt,
    updatedAt: createdAt,
  }
}

interface TicketPlan {
  who: PersonKey | string
  guide: string
  state: StoredTicket['state']
  /** Minutes ago. */
  joined?: number
  called?: number
  desk?: string
  isWalkIn?: boolean
}

/** The first window's day, as people meet it: some done, some waiting, some still to come. */
const todaysTickets: readonly TicketPlan[] = [
  { who: 'liuGuifang', guide: 'old-age-allowance', state: 'done', joined: 95, called: 80, desk: 'desk1' },
  {
    who: '郑大爷',
    guide: 'pension-check',
    state: 'done',
    joined: 90,
    called: 70,
    desk: 'desk2',
    isWalkIn: true,
  },
  { who: 'liXiaowen', guide: 'child-allowance', state: 'comeAgain', joined: 75, called: 60, desk: 'desk1' },
  {
    who: '孙阿姨',
    guide: 'birth-registration',
    state: 'missed',
    joined: 70,
    called: 50,
    desk: 'desk2',
    isWalkIn: true,
  },
  {
    who: 'huangZhiyuan',
    guide: 'disability-allowance',
    state: 'done',
    joined: 60,
    called: 40,
    desk: 'desk1',
  },
  {
    who: '赵大爷',
    guide: 'pension-check',
    state: 'called',
    joined: 35,
    called: 5,
    desk: 'desk2',
    isWalkIn: true,
  },
  { who: 'zhangJianguo', guide: 'old-age-allowance', state: 'waiting', joined: 25 },
  { who: 'wangXiulan', guide: 'pension-check', state: 'waiting', joined: 20 },
  { who: '何师傅', guide: 'birth-registration', state: 'waiting', joined: 10, isWalkIn: true },
  { who: 'wuHaifeng', guide: 'old-age-allowance', state: 'booked' },
  { who: 'maGuoqiang', guide: 'child-allowance', state: 'booked' },
]

/** A day on which the window would be closed is opened for the demo, so that there is a queue to look at. */
function opened(day: WindowDay, now: number): WindowDay {
  if (day.bands.length > 0) return day
  const bands = divided(hourly([9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], 6), [])
  return { ...day, isOwn: true, because: '今天加开', bands, timerAt: Math.max(now, day.startsAt) }
}

function ticketOf(
  plan: TicketPlan,
  { members, day, now }: { members: SmallMembers; day: WindowDay; now: number },
) {
  const member = plan.who in members ? members[plan.who as PersonKey] : null
  const { joined, called, desk, isWalkIn = false, state } = plan
  const minute = Math.floor((now - day.startsAt) / MINUTE) - (joined ?? 0)
  const at = day.bands.findIndex(({ to }) => to > minute)
  // Who hasn't come yet has a later hour than those who sit there.
  const upcoming = day.bands.at(at < 0 ? -1 : at + (joined === undefined ? 1 : 0)) ?? day.bands.at(-1)!
  const ticket: StoredTicket = {
    id: idFor('demo', 'ticket', day._id, plan.who),
    memberId: member?._id ?? null,
    name: maskName(member?.name ?? plan.who),
    guideId: guideIdOf(plan.guide),
    band: isWalkIn ? null : { from: upcoming.from, to: upcoming.to },
    state,
    at: now - 26 * 60 * MINUTE,
    ...(joined !== undefined && { queuedAt: now - joined * MINUTE }),
    ...(called !== undefined && { calledAt: now - called * MINUTE }),
    ...(desk !== undefined && { deskId: desk }),
    timesMissed: state === 'missed' ? 1 : 0,
    requests: [],
  }
  return ticket
}

const PAST_DAYS = 45
const walkInNames = ['李大妈', '刘师傅', '陈奶奶', '周大爷', '吴阿姨', '徐先生', '孙女士', '胡大妈', '林师傅']

/** What came of the nth ticket of a past day: nearly all were done. */
const pastState = (at: number): StoredTicket['state'] =>
  at % 9 === 4 ? 'comeAgain' : at % 11 === 7 ? 'missed' : 'done'

/** A day that is over, with people who came without a phone, so that the window's months have figures. */
function pastDay(window: ServiceWindow, daysAgo: number, now: number): WindowDay | null {
  const { timerAt: _, ...day } = emptyDay(window, addDays(civilDate(now), -daysAgo), now)
  const [first] = day.bands
  if (!first) return null
  const guides = guidePlans.filter(({ windows }) => windows.some((letter) => letter === window.letter))
  const tickets = Array.from({ length: 7 + (daysAgo % 3) }, (_, at): StoredTicket => {
    const queuedAt = day.startsAt + (first.from + 12 * at) * MINUTE
    const state = pastState(at + daysAgo)
    return {
      id: idFor('demo', 'past', day._id, String(at)),
      memberId: null,
      name: maskName(walkInNames[at % walkInNames.length]!),
      guideId: guideIdOf(guides[at % guides.length]!.key),
      band: null,
      state,
      at: queuedAt,
      queuedAt,
      calledAt: queuedAt + (8 + ((at * 5 + daysAgo) % 14)) * MINUTE,
      deskId: 'desk1',
      timesMissed: state === 'missed' ? 1 : 0,
      requests: [],
    }
  })
  return { ...day, tickets }
}

const pastDays = (windows: readonly ServiceWindow[], now: number): WindowDay[] =>
  windows.flatMap((window) =>
    Array.from({ length: PAST_DAYS }, (_, at) => pastDay(window, at + 1, now)).filter((day) => day !== null),
  )

const countsOf = (day: WindowDay): Count[] =>
  day.tickets.map((ticket) => ({
    unitId: day.windowId,
    unitIds: [day.windowId],
    month: civilMonth(day.startsAt),
    add: figuresOfTicket(ticket),
  }))

/** Windows, guides and tickets of 幸福里's centre. */
export function smallWindows(now: number, { units, members }: { units: Units; members: SmallMembers }) {
  const windows = smallServiceWindows(units)
  const guides = guidePlans.map((plan, at) => guideOf(plan, units, now - (60 - at) * 24 * 60 * MINUTE))
  const titles = Object.fromEntries(guides.map(({ _id, title }) => [_id, title]))
  const first = windows[0]!
  const today = opened(emptyDay(first, civilDate(now), now), now)
  const tickets = todaysTickets.map((plan) => ticketOf(plan, { members, day: today, now }))
  const again = tickets.find(({ state }) => state === 'comeAgain')!
  const outcome: TicketOutcome = {
    _id: idFor('demo', 'outcome', again.id),
    ticketId: ticketIdOf(today, again),
    missing: ['出生医学证明'],
    note: '原件在家的话，拍照给我们看也可以先登记。',
    check: 'passed',
    body: '',
    at: again.calledAt!,
  }
  again.outcomeId = outcome._id
  const later = emptyDay(windows[1]!, nextOpenDay(windows[1]!, now), now)
  const booked: StoredTicket = {
    ...ticketOf(
      { who: 'wangXiulan', guide: 'medical-refund', state: 'booked' },
      { members, day: later, now },
    ),
    band: { from: later.bands[1]!.from, to: later.bands[1]!.to },
  }
  const days: WindowDay[] = [
    ...pastDays(windows, now).map((day) => ({ ...day, titles })),
    { ...today, titles, tickets, bands: divided(today.bands, tickets) },
    { ...later, titles, tickets: [booked], bands: divided(later.bands, [booked]) },
  ]
  return { windows, guides, days, outcomes: [outcome], counts: days.flatMap(countsOf) }
}

function nextOpenDay(window: ServiceWindow, now: number): string {
  for (let ahead = 1; ; ahead++) {
    const date = addDays(civilDate(now), ahead)
    if (emptyDay(window, date, now).bands.length > 1) return date
  }
}
