import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import ActivityPage from '@/features/org-life/pages/activity/index'
import MyActivitiesPage from '@/features/org-life/pages/mine/index'
import SignUpPage from '@/features/org-life/pages/sign-up/index'
import { AppError } from '@shared/errors'
import { me } from '@shared/members/contracts'
import { cancelSignUp, getActivity, listMyActivities, signUp, takeOffer } from '@shared/org-life/contracts'
import type { ActivityView } from '@shared/org-life/schema'
import { MINUTE } from '@shared/time'
import { phone } from '../../support/taro/taro'
import { resident } from '../direct-line/cases'
import { cloudAnswering, on, show, type Answer } from '../members/scripted-cloud'
import { activity, card, signedUp } from './activities'

function cloud(seen: ActivityView, ...answers: Answer[]) {
  const asked = cloudAnswering(
    on(me, () => ({ member: resident })),
    on(getActivity, () => seen),
    ...answers,
  )
  phone.params = { id: 'v1' }
  return asked
}

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const isDisabled = async (name: string) => (await button(name)).getAttribute('aria-disabled') === 'true'

test('an activity says who may come, what is left, who holds it and what to bring; one tap signs up', async () => {
  const asked = cloud(
    activity,
    on(signUp, () => ({ ...activity, mine: signedUp })),
  )
  show(<ActivityPage />)
  expect(await screen.findByText('住处已确认的居民（幸福里社区）')).toBeTruthy()
  expect(screen.getByText('共 30 个，还剩 12 个')).toBeTruthy()
  expect(screen.getByText('惠民物业')).toBeTruthy()
  expect(screen.getByText('手套')).toBeTruthy()
  fireEvent.click(await button('我要报名'))
  expect(await screen.findByText('报名成功')).toBeTruthy()
  expect(asked.get(signUp.name)).toMatchObject([{ id: 'v1', guests: [], answers: {} }])
  expect(screen.queryByRole('button', { name: '我要报名' })).toBeNull()
})

test.each<[Partial<ActivityView>, string]>([
  [{ whyNot: 'orgLife.other_area' }, '这次活动面向本辖区居民，您的住处不在范围内。'],
  [{ state: 'closed' }, '报名已经截止。想参加可以联系主办方。'],
])('who can’t sign up reads why at the button', async (change, sentence) => {
  cloud({ ...activity, ...change })
  show(<ActivityPage />)
  expect(await isDisabled('我要报名')).toBe(true)
  expect(screen.getByText(sentence)).toBeTruthy()
})

test('it goes into the phone’s calendar, with who holds it and what to bring', async () => {
  cloud(activity)
  show(<ActivityPage />)
  fireEvent.click(await button('加到手机日历'))
  fireEvent.click(await button('同意'))
  expect(await screen.findByText('已经加进日历，改了时间请再加一次')).toBeTruthy()
  expect(phone.calendar).toMatchObject([
    {
      title: '清洁楼道志愿服务',
      startTime: activity.startsAt / 1000,
      location: '1号楼门口',
      description: expect.stringMatching(/幸福里第一党支部.*\n要带的东西：手套$/) as unknown,
      alarmOffset: 3600,
    },
  ])
})

test('where one simply comes there is nothing to sign up for', async () => {
  cloud({ ...activity, places: null })
  show(<ActivityPage />)
  expect(await screen.findByText(/不用报名，按时来就行$/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '我要报名' })).toBeNull()
})

test('cancelling asks once more, and says until when it can be done', async () => {
  const asked = cloud(
    { ...activity, mine: signedUp },
    on(cancelSignUp, () => ({ ...activity, mine: { ...signedUp, state: 'cancelled' as const } })),
  )
  show(<ActivityPage />)
  expect(await screen.findByText('明天 13:00 以前可以自己取消')).toBeTruthy()
  fireEvent.click(await button('取消报名'))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '取消报名' }))
  expect(await screen.findByText('已取消报名')).toBeTruthy()
  expect(asked.get(cancelSignUp.name)).toMatchObject([{ id: 'v1' }])
  expect(await button('我要报名')).toBeTruthy()
})

test('after the deadline a place can’t be given back here, but the line can be left', async () => {
  const past = { ...activity, state: 'closed' as const, signUpUntil: Date.now() - MINUTE }
  cloud({ ...past, mine: signedUp })
  show(<ActivityPage />)
  expect(await isDisabled('取消报名')).toBe(true)
  expect(screen.getByText('已经过了可以取消的时间，来不了请联系主办方或请假。')).toBeTruthy()
})

test('in line I see how many are before me and can leave it', async () => {
  cloud({ ...activity, mine: { ...signedUp, state: 'waiting', before: 2 } })
  show(<ActivityPage />)
  expect(await screen.findByText(/前面还有 2 位/)).toBeTruthy()
  expect(await isDisabled('不排了')).toBe(false)
})

test('an offer says until when it is held, and a tap takes it', async () => {
  const offered = { ...signedUp, state: 'offered' as const, offeredUntil: Date.now() + 20 * MINUTE }
  const asked = cloud(
    { ...activity, mine: offered },
    on(takeOffer, () => ({ ...activity, mine: signedUp })),
  )
  show(<ActivityPage />)
  expect(await screen.findByText(/^给您留到 .*过时给下一位$/)).toBeTruthy()
  fireEvent.click(await button('我要这个名额'))
  expect(await screen.findByText('报名成功')).toBeTruthy()
  expect(asked.get(takeOffer.name)).toHaveLength(1)
})

test('what the host asks is asked on a form, which says what is missing before it is sent', async () => {
  const asking: ActivityView = {
    ...activity,
    mostGuests: 2,
    audience: { ...activity.audience, ages: { from: 60, to: 120 } },
    questions: [
      { id: 'food', text: '有没有忌口', isRequired: true, choices: ['没有', '清真'] },
      { id: 'note', text: '还有什么要说的', isRequired: false, choices: [] },
    ],
  }
  const asked = cloud(
    asking,
    on(signUp, () => ({ ...asking, mine: signedUp })),
  )
  show(<SignUpPage />)
  fireEvent.click(await button('报名'))
  expect(
    await screen.findByText('这次活动有年龄要求，请确认参加的人都符合。', { selector: '.notice__title' }),
  ).toBeTruthy()
  fireEvent.click(screen.getByRole('switch', { name: '参加的人都是 60 岁及以上' }))
  expect(await screen.findByText('请回答主办方的问题再报名。')).toBeTruthy()
  expect(asked.get(signUp.name)).toBeUndefined()
  fireEvent.click(screen.getByRole('radio', { name: '清真' }))
  fireEvent.click(await button('我要带人来'))
  fireEvent.change(screen.getByRole('textbox', { name: '一起来的第 1 位' }), { target: { value: '老伴' } })
  fireEvent.click(await button('报名'))
  await waitFor(() =>
    expect(asked.get(signUp.name)).toMatchObject([
      { id: 'v1', guests: ['老伴'], answers: { food: '清真' }, confirmsAges: true },
    ]),
  )
})

test('an activity that was cancelled says why; one that isn’t there says so', async () => {
  cloud({
    ...activity,
    state: 'cancelled',
    cancelledBecause: '下大雨',
    mine: { ...signedUp, state: 'calledOff' },
  })
  show(<ActivityPage />)
  expect(await screen.findByText('原因：下大雨')).toBeTruthy()
  expect(screen.getByText('活动取消了，不用来了。')).toBeTruthy()
})

test('a link to what I may not see says that nothing was found', async () => {
  cloudAnswering(
    on(me, () => ({ member: resident })),
    on(getActivity, () => {
      throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    }),
  )
  phone.params = { id: 'v1' }
  show(<ActivityPage />)
  expect(await screen.findByText('没有找到')).toBeTruthy()
})

test('my activities: those to come with how I stand, and the past ones', async () => {
  const asked = cloud(
    activity,
    on(listMyActivities, () => ({
      items: [{ activity: card, mine: { ...signedUp, guests: ['老伴'] } }],
      next: null,
    })),
  )
  show(<MyActivitiesPage />)
  expect(await screen.findByText('报名成功')).toBeTruthy()
  expect(screen.getByText(/^带 1 人，/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '过去的' }))
  await waitFor(() => expect(asked.get(listMyActivities.name)?.at(-1)).toMatchObject({ show: 'past' }))
})
