import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import ActivityPage from '@/features/org-life/pages/activity/index'
import AttendancePage from '@/features/org-life/pages/attendance/index'
import CodePage from '@/features/org-life/pages/code/index'
import RecordPage from '@/features/org-life/pages/record/index'
import { ticked } from '@/features/org-life/attendance/ticked'
import { AppError } from '@shared/errors'
import { me } from '@shared/members/contracts'
import { scanText, stepAt } from '@shared/org-life/attendance-code'
import {
  askLeave,
  checkInToActivity,
  decideLeave,
  listAttendance,
  showAttendanceCode,
  showMyAttendance,
  tickAttendance,
  type AttendanceRow,
  type MyAttendance,
} from '@shared/org-life/attendance-contracts'
import { getActivity } from '@shared/org-life/contracts'
import { getRecord, rateActivity, saveRecord, type RecordView } from '@shared/org-life/record-contracts'
import type { ActivityView } from '@shared/org-life/schema'
import { DAY, HOUR, MINUTE } from '@shared/time'
import { phone } from '../../support/taro/taro'
import { holder, resident } from '../direct-line/cases'
import { cloudAnswering, on, show, type Answer } from '../members/scripted-cloud'
import { activity, signedUp } from './activities'

const onNow: ActivityView = {
  ...activity,
  state: 'closed',
  startsAt: Date.now() - 10 * MINUTE,
  endsAt: Date.now() + HOUR,
  signUpUntil: Date.now() - DAY,
  mine: signedUp,
}
const attending: MyAttendance = {
  activityId: 'v1',
  state: 'none',
  at: null,
  leave: null,
  opensAt: Date.now() - HOUR,
  closesAt: Date.now() + HOUR,
  leaveReason: null,
}
const present: MyAttendance = { ...attending, state: 'present', at: Date.now() }
const PROOF = 'abcdefghijklmnop'

function cloud(seen: ActivityView, ...answers: Answer[]) {
  const asked = cloudAnswering(
    ...answers,
    on(me, () => ({ member: seen.isOrganiser ? holder('branchSecretary', 'b1') : resident })),
    on(getActivity, () => seen),
    on(showMyAttendance, () => attending),
  )
  phone.params = { id: 'v1' }
  return asked
}

const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } })

test('the code on the host’s screen checks in; one of another activity is refused before it is sent', async () => {
  const asked = cloud(
    onNow,
    on(checkInToActivity, () => present),
  )
  show(<ActivityPage />)
  phone.scanned = scanText('v2', 1, PROOF)
  await tap('扫主办方屏幕上的码')
  expect(await screen.findByText('这是另一场活动的签到码，请扫本场活动屏幕上的码。')).toBeTruthy()
  expect(asked.get(checkInToActivity.name)).toBeUndefined()
  phone.scanned = scanText('v1', stepAt(Date.now()), PROOF)
  await tap('扫主办方屏幕上的码')
  expect(await screen.findByText('已到场')).toBeTruthy()
  expect(asked.get(checkInToActivity.name)).toMatchObject([{ id: 'v1', code: phone.scanned }])
})

test('the digits do as well; before its time the button says when', async () => {
  const asked = cloud(
    onNow,
    on(checkInToActivity, () => present),
  )
  show(<ActivityPage />)
  await screen.findByRole('button', { name: '用数字签到' })
  type(/6 位数字/, '482913')
  await tap('用数字签到')
  await waitFor(() => expect(asked.get(checkInToActivity.name)).toMatchObject([{ code: '482913' }]))
})

test('before its time checking in says from when, and one can ask to be excused', async () => {
  const early = { ...attending, opensAt: Date.now() + HOUR, closesAt: Date.now() + 3 * HOUR }
  const asked = cloud(
    { ...onNow, startsAt: Date.now() + 90 * MINUTE, endsAt: Date.now() + 3 * HOUR },
    on(showMyAttendance, () => early),
    on(askLeave, () => ({
      ...early,
      state: 'askedLeave' as const,
      leave: { because: '去医院', at: Date.now(), answer: null },
      leaveReason: 'orgLife.leave_already',
    })),
  )
  show(<ActivityPage />)
  const checkIn = await screen.findByRole('button', { name: '签到' })
  expect(checkIn.getAttribute('aria-disabled')).toBe('true')
  await tap('我要请假')
  type('为什么来不了', '去医院')
  await tap('告诉主办方')
  expect(await screen.findByText('已请假，等主办方同意')).toBeTruthy()
  expect(asked.get(askLeave.name)).toMatchObject([{ id: 'v1', because: '去医院' }])
})

test('the host’s screen shows the code of the moment, and says so when there is none', async () => {
  const opensAt = Date.now() - MINUTE
  const code = (digits: string, from: number) => ({
    digits,
    qrText: scanText('v1', 1, PROOF),
    from,
    until: from + 15_000,
  })
  cloud(
    onNow,
    on(showAttendanceCode, () => ({
      title: activity.title,
      opensAt,
      closesAt: Date.now() + HOUR,
      codes: [code('123456', Date.now() - 20_000), code('482913', Date.now() - 5_000)],
    })),
  )
  show(<CodePage />)
  expect(await screen.findByText('482 913')).toBeTruthy()
  expect(screen.queryByText('123 456')).toBeNull()
})

test('the screen says from when it shows a code', async () => {
  cloud(
    onNow,
    on(showAttendanceCode, () => ({
      title: activity.title,
      opensAt: Date.now() + DAY,
      closesAt: Date.now() + 2 * DAY,
      codes: [],
    })),
  )
  show(<CodePage />)
  expect(await screen.findByText(/起显示签到码$/)).toBeTruthy()
})

const row: AttendanceRow = {
  id: 's1',
  name: '李晓雯',
  maskedPhone: '138****5678',
  guests: [],
  state: 'none',
  at: null,
  by: null,
  because: null,
  leave: null,
}

test('without a network people are ticked off all the same, and sent in once it is back', async () => {
  let isOffline = true
  const asked = cloud(
    { ...onNow, isOrganiser: true },
    on(listAttendance, () => ({ items: [row], next: null })),
    on(tickAttendance, () => {
      if (isOffline) throw new AppError({ code: 'UNAVAILABLE', reason: 'core.offline' })
      return { results: [{ id: 's1', row: { ...row, state: 'present' as const }, reason: null }] }
    }),
  )
  show(<AttendancePage />)
  fireEvent.click(await screen.findByRole('switch', { name: '李晓雯 到了' }))
  await tap('给 1 位签到')
  fireEvent.click(screen.getByRole('radio', { name: '没带手机' }))
  await tap('签到')
  expect(await screen.findByText('1 位的签到存在这台设备上')).toBeTruthy()
  expect(screen.getByText('已记下到了，等网络')).toBeTruthy()
  isOffline = false
  await act(() => ticked.sendAll())
  await waitFor(() => expect(ticked.list()).toEqual([]))
  const sent = asked.get(tickAttendance.name) as { requestId: string }[]
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1)
  expect(sent.at(-1)).toMatchObject({ because: '没带手机', isLater: false, arrivals: [{ id: 's1' }] })
})

test('who asks to be excused is told yes', async () => {
  const asking: AttendanceRow = {
    ...row,
    state: 'askedLeave',
    leave: { because: '去医院', at: Date.now(), answer: null },
  }
  const asked = cloud(
    { ...onNow, isOrganiser: true },
    on(listAttendance, () => ({ items: [asking], next: null })),
    on(decideLeave, () => ({ ...asking, state: 'onLeave' as const })),
  )
  show(<AttendancePage />)
  fireEvent.click(await screen.findByRole('radio', { name: '请假' }))
  await tap('同意请假')
  await waitFor(() =>
    expect(asked.get(decideLeave.name)).toMatchObject([{ id: 'v1', rowId: 's1', verdict: 'grant' }]),
  )
})

const recorded: RecordView = {
  activityId: 'v1',
  record: {
    edition: 1,
    minutes: '一共清了六层楼道。',
    decisions: ['每月第一个周六扫一次'],
    photos: [],
    by: '支部书记 · 幸福里第一党支部',
    recordedAt: Date.now() - HOUR,
    locksAt: Date.now() + 13 * DAY,
    isLocked: false,
    isChecked: true,
  },
  corrections: [],
  attendance: { expected: 20, came: 18, onLeave: 1 },
  ratings: { count: 2, average: 4.5 },
  isOrganiser: false,
  myRating: null,
  rateReason: null,
}

test('afterwards everybody reads what happened, and who came rates it', async () => {
  const asked = cloud(
    { ...onNow, state: 'recorded', endsAt: Date.now() - HOUR },
    on(showMyAttendance, () => ({ ...present, closesAt: Date.now() - HOUR })),
    on(getRecord, () => recorded),
    on(rateActivity, ({ stars, words }) => ({ stars, words, at: Date.now() })),
  )
  show(<ActivityPage />)
  expect(await screen.findByText('一共清了六层楼道。')).toBeTruthy()
  expect(screen.getByText('18 人到场，1 人请假，到场率 90%')).toBeTruthy()
  expect(screen.getByText('4.5 分（2 人）')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: /^4 / }))
  await tap('提交评价')
  await waitFor(() => expect(asked.get(rateActivity.name)).toMatchObject([{ id: 'v1', stars: 4, words: '' }]))
})

test('the host writes the record under the edition that they read', async () => {
  const asked = cloud(
    { ...onNow, state: 'held', isOrganiser: true },
    on(getRecord, () => ({ ...recorded, record: null, isOrganiser: true })),
    on(saveRecord, () => ({ ...recorded, isOrganiser: true })),
  )
  show(<RecordPage />)
  await tap('保存纪实')
  expect(asked.get(saveRecord.name)).toBeUndefined()
  type('活动记录', '一共清了六层楼道。')
  await tap('加上决定的事')
  type('决定的第 1 件事', '每月扫一次')
  await tap('保存纪实')
  await waitFor(() =>
    expect(asked.get(saveRecord.name)).toMatchObject([
      { id: 'v1', edition: 0, minutes: '一共清了六层楼道。', decisions: ['每月扫一次'] },
    ]),
  )
})
