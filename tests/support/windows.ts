import type { InputOf } from '../../shared/contract'
import { civilDate } from '../../shared/time'
import type { GuideDraft } from '../../shared/windows/guide'
import { saveGuide } from '../../shared/windows/guide-contracts'
import { callNext, moveTicket, saveWindow, showDesk, takeTicket } from '../../shared/windows/contracts'
import type { DeskMove } from '../../shared/windows/life-cycle'
import type { WindowDraft } from '../../shared/windows/window'
import { centreOf, request } from './centres'
import type { Community, Person } from './community'

export { request }

const clock = (hour: number) => hour * 60
const weekdays = [1, 2, 3, 4, 5]

/** Nine to twelve on working days, an hour a band, two desks, a week ahead. */
export const windowDraft = (changed: Partial<WindowDraft> & { places?: number } = {}): WindowDraft => {
  const { places = 5, ...draft } = changed
  return {
    name: '综合窗口',
    letter: 'A',
    desks: [
      { id: 'desk1', label: '1号台' },
      { id: 'desk2', label: '2号台' },
    ],
    weekly: weekdays.flatMap((weekday) =>
      [9, 10, 11].map((hour) => ({ weekday, band: { from: clock(hour), to: clock(hour + 1), places } })),
    ),
    isClosedOnHolidays: true,
    daysAhead: 7,
    isOpen: true,
    ...draft,
  }
}

export const guideDraft = (changed: Partial<GuideDraft> = {}): GuideDraft => ({
  title: '高龄津贴申领',
  category: 'elders',
  forWhom: '年满 80 周岁、户口在本辖区的老人。',
  bring: [
    { id: 'id-card', what: '身份证原件', note: '看过就还' },
    { id: 'hukou', what: '户口本', note: '首页和本人页' },
    { id: 'bank', what: '本人的银行卡', note: '' },
  ],
  howLong: '当场受理，次月起发放',
  fee: '不收费',
  steps: ['带上材料到窗口', '核对信息并签字'],
  files: [],
  windowIds: [],
  hasVisits: true,
  isOffered: true,
  ...changed,
})

/** A window of 幸福里's centre with one guide that it handles. */
export async function openWindow(town: Community, changed: Parameters<typeof windowDraft>[0] = {}) {
  const centreId = await centreOf(town)
  const secretary = await town.secretary()
  const saves = { newIn: centreId }
  const window = await secretary.call(saveWindow, { ...windowDraft(changed), ...request(), saves })
  const guide = await secretary.call(saveGuide, {
    ...guideDraft({ windowIds: [window.id] }),
    ...request(),
    saves,
  })
  return { town, centreId, secretary, window, windowId: window.id, guide, guideId: guide.id }
}
export type OpenWindow = Awaited<ReturnType<typeof openWindow>>

/** A place at ten on the day on which the town begins. */
export const place = (
  { windowId, guideId }: Pick<OpenWindow, 'windowId' | 'guideId'>,
  changed: Partial<InputOf<typeof takeTicket>> = {},
): InputOf<typeof takeTicket> => ({
  windowId,
  guideId,
  date: '2026-11-16',
  from: clock(10),
  ...request(),
  ...changed,
})

export const today = async (town: Community): Promise<string> => civilDate(await town.cloud.clock.now())

/** So many confirmed residents, each in a home of their own. */
export const residents = (town: Community, count: number): Promise<Person[]> =>
  Promise.all(
    Array.from({ length: count }, (_, at) => town.resident('happy.b1', { room: String(1001 + at) })),
  )

export const move = (by: Person, id: string, step: DeskMove) =>
  by.call(moveTicket, { id, ...request(), move: step })

export const call = (by: Person, windowId: string, deskId = 'desk1') =>
  by.call(callNext, { windowId, deskId, ...request() })

export const desk = async ({ secretary, windowId, town }: OpenWindow) =>
  secretary.call(showDesk, { windowId, date: await today(town) })

/** Somebody whose booked ticket has been ticked off as arrived. */
export async function arrived(opened: OpenWindow, person: Person) {
  const ticket = await person.call(takeTicket, place(opened, { from: clock(9) }))
  await move(opened.secretary, ticket.id, 'arrive')
  return ticket
}

interface StoredDay {
  bands: { from: number; places: number; left: number }[]
  tickets: {
    id: string
    state: string
    band: { from: number } | null
    memberId: string | null
    calledAt?: number
  }[]
}

/** Every day's bands that don't add up: places, less those that tickets hold, must be what is left. */
export async function wrongSums(town: Community): Promise<unknown[]> {
  const days = (await town.documentsOf('windowDays')) as unknown as StoredDay[]
  return days.flatMap(({ bands, tickets }) =>
    bands
      .map(({ from, places, left }) => {
        const held = tickets.filter(({ band, state }) => band?.from === from && state !== 'cancelled').length
        return { from, places, left, held }
      })
      .filter(({ places, left, held }) => places - held !== left || left < 0),
  )
}
