import { fireEvent, screen, waitFor } from '@testing-library/react'
import OrgLifePage from '@/pages/org-life/index'
import { countsByDay } from '@/pages/org-life/month-days'
import { listUnits, me } from '@shared/members/contracts'
import type { Me } from '@shared/members/schema'
import { listMyActivities, showMonth } from '@shared/org-life/contracts'
import type { ActivityCard } from '@shared/org-life/schema'
import { civilMonth, DAY, HOUR, startOfDay } from '@shared/time'
import { AppError } from '@shared/errors'
import { phone } from '../../support/taro/taro'
import { resident } from '../direct-line/cases'
import { cloudAnswering, on, show, type Answer } from '../members/scripted-cloud'
import { card, signedUp, tomorrow } from './activities'

interface Here {
  member?: Me | null
  cards?: ActivityCard[]
  mine?: { activity: ActivityCard; mine: typeof signedUp }[]
  answers?: Answer[]
}

const month = civilMonth(card.startsAt)

function cloud({ member = resident, cards = [card], mine = [], answers = [] }: Here = {}) {
  return cloudAnswering(
    ...answers,
    on(me, () => ({ member })),
    on(showMonth, (asked) => ({ items: asked.month === month ? cards : [], next: null })),
    on(listMyActivities, () => ({ items: mine, next: null })),
  )
}

test('a month has dots, a card answers whether I can come, and a day shows what is on then', async () => {
  cloud()
  show(<OrgLifePage />)
  expect(await screen.findByText('可以报名')).toBeTruthy()
  expect(screen.getByText('还有 12 个名额，共 30 个')).toBeTruthy()
  expect(screen.getByText('明天 14:00–16:00')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^\d+日 明天，1 个活动$/ }))
  expect(screen.getByRole('link', { name: /清洁楼道志愿服务/ })).toBeTruthy()
  const empty = screen.getAllByRole('button', { name: /，没有$/ })[0]!
  fireEvent.click(empty)
  expect(screen.getByText('这一天没有活动')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '看整个月' }))
  fireEvent.click(screen.getByRole('link', { name: /清洁楼道志愿服务/ }))
  expect(phone.visited).toEqual(['navigateTo /features/org-life/pages/activity/index?id=v1'])
})

test('a month of several pages is read to its end: no day looks empty that isn’t', async () => {
  const pages = new Map([
    [null, { items: [], next: 'second' }],
    ['second', { items: [card], next: 'third' }],
    ['third', { items: [{ ...card, id: 'v2', title: '晚上的合唱' }], next: null }],
  ])
  const asked = cloud({ answers: [on(showMonth, ({ cursor }) => pages.get(cursor)!)] })
  show(<OrgLifePage />)
  fireEvent.click(await screen.findByRole('button', { name: /^\d+日 明天，2 个活动$/ }))
  expect(screen.getByRole('link', { name: /晚上的合唱/ })).toBeTruthy()
  expect(asked.get(showMonth.name)).toHaveLength(3)
})

test.each<[string, Partial<ActivityCard>, string]>([
  ['full', { places: { capacity: 30, left: 0, waiting: 4 } }, '4 人在排队'],
  ['by lot', { isLottery: true }, '抽签决定，共 30 个名额'],
  ['without sign-up', { places: null }, '不用报名，按时来就行'],
  ['for members', { whyNot: 'orgLife.members_only' }, '面向党员'],
  ['for confirmed homes', { whyNot: 'orgLife.home_not_confirmed' }, '住处确认后能报名'],
  ['closed', { state: 'closed' }, '报名已截止'],
  ['cancelled', { state: 'cancelled' }, '已取消'],
])('an activity that is %s says so on its card', async (_, change, words) => {
  cloud({ cards: [{ ...card, ...change }] })
  show(<OrgLifePage />)
  expect(await screen.findByText(words)).toBeTruthy()
})

test('where I have signed up its card says how I stand, not whether I can come', async () => {
  const later = { ...card, startsAt: card.startsAt + 2 * DAY, endsAt: card.endsAt + 2 * DAY }
  cloud({ cards: [later], mine: [{ activity: later, mine: { ...signedUp, state: 'waiting', before: 2 } }] })
  show(<OrgLifePage />)
  expect(await screen.findByText('前面还有 2 位')).toBeTruthy()
  expect(screen.queryByText('可以报名')).toBeNull()
})

test('only what is open to me, of one kind: the cloud is asked for that, and the phone remembers', async () => {
  const asked = cloud({ cards: [] })
  show(<OrgLifePage />)
  fireEvent.click(await screen.findByRole('switch', { name: '只看我能参加的' }))
  fireEvent.click(screen.getByRole('link', { name: /类别和远近/ }))
  fireEvent.click(screen.getByRole('radio', { name: '邻里节' }))
  fireEvent.click(screen.getByRole('button', { name: '看活动' }))
  await waitFor(() =>
    expect(asked.get(showMonth.name)?.at(-1)).toMatchObject({ kind: 'neighboursFestival', isOpenToMe: true }),
  )
  expect(phone.storage.get('org-life.filters')).toContain('neighboursFestival')
  fireEvent.click(await screen.findByRole('button', { name: '看全部活动' }))
  expect((await screen.findByRole('switch')).getAttribute('aria-checked')).toBe('false')
  expect(phone.storage.get('org-life.filters')).not.toContain('neighboursFestival')
})

test('a place that is held for me stands on top, and where I have to be tomorrow', async () => {
  const offered = { ...signedUp, state: 'offered' as const, offeredUntil: startOfDay(tomorrow) }
  cloud({ cards: [], mine: [{ activity: card, mine: offered }] })
  show(<OrgLifePage />)
  expect(await screen.findByText('轮到您了，请确认')).toBeTruthy()
  expect(screen.getByText('给您留到 00:00')).toBeTruthy()
})

test('whoever isn’t registered is asked to, and nothing is read', async () => {
  const asked = cloud({ member: null })
  show(<OrgLifePage />)
  expect(await screen.findByText('登记住处后能看活动、报名')).toBeTruthy()
  expect(asked.get(showMonth.name)).toBeUndefined()
})

test('who lives nowhere yet chooses a community, and the phone remembers which', async () => {
  const community = { id: 'happy', level: 'community' as const, name: '幸福里社区' }
  const asked = cloud({
    member: { ...resident, homes: [] },
    answers: [on(listUnits, () => ({ units: [community] }))],
  })
  show(<OrgLifePage />)
  fireEvent.click(await screen.findByRole('radio', { name: '幸福里社区' }))
  await waitFor(() => expect(asked.get(showMonth.name)?.at(-1)).toMatchObject({ unitId: 'happy' }))
})

test('without a network it says so and offers to try again', async () => {
  const refuse = () => {
    throw new AppError({ code: 'UNAVAILABLE', reason: 'core.offline' })
  }
  cloud({ answers: [on(showMonth, refuse)] })
  show(<OrgLifePage />)
  expect(await screen.findByText('没有连上网')).toBeTruthy()
})

test('what lasts over midnight has a dot on both days, what was cancelled none', () => {
  const at = startOfDay('2026-11-20') + 20 * HOUR
  const over = { startsAt: at, endsAt: at + DAY, state: 'open' as const }
  expect(countsByDay([over, { ...over, state: 'cancelled' }], '2026-11')).toEqual({
    '2026-11-20': 1,
    '2026-11-21': 1,
  })
})
