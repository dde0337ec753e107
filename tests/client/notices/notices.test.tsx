import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import NoticePage from '@/features/notices/pages/notice/index'
import NoticesPage from '@/features/notices/pages/notices/index'
import PostPage from '@/features/notices/pages/post/index'
import { FormattedText } from '@/features/notices/formatted-text/formatted-text'
import type { Home } from '@shared/members/homes'
import { listUnits, me } from '@shared/members/contracts'
import type { Me } from '@shared/members/schema'
import {
  acknowledgeNotice,
  editNotice,
  getNotice,
  listNotices,
  listQuestions,
  postNotice,
  previewReach,
  readNotice,
} from '@shared/notices/contracts'
import type { NoticeCard, NoticeView } from '@shared/notices/schema'
import { AppError } from '@shared/errors'
import { phone } from '../../support/taro/taro'
import { cloudAnswering, on, show } from '../members/scripted-cloud'

const HOUR = 3_600_000
const unitIds = ['d1', 's1', 'happy', 'happy.g1', 'happy.b1']

const home: Home = {
  householdId: 'happy.b1.e1.501',
  communityId: 'happy',
  communityName: '幸福里社区',
  label: '幸福里社区 1号楼 1单元 501室',
  unitIds: [...unitIds, 'happy.b1.e1'],
  state: 'confirmed',
  requestedAt: 0,
  confirmDueAt: 0,
  declinedBecause: null,
}

const person = (changed: Partial<Me> = {}): Me => ({
  id: 'm1',
  name: '王秀兰',
  maskedPhone: null,
  homes: [home],
  currentHouseholdId: home.householdId,
  roles: [],
  hasUnreadInbox: false,
  ...changed,
})

const leader = person({
  roles: [
    {
      id: 'r1',
      role: 'buildingLeader',
      unitId: 'happy.b1',
      unitName: '幸福里社区 1号楼',
      from: 0,
      until: null,
    },
  ],
})

const card = (changed: Partial<NoticeCard> = {}): NoticeCard => ({
  id: 'n1',
  title: '1号楼消防演练',
  excerpt: '听到警报请不要惊慌。',
  category: 'safety',
  state: 'sent',
  byUnit: '幸福里社区 1号楼',
  isUrgent: false,
  isPinned: false,
  needsAcknowledgement: true,
  at: Date.now() - HOUR,
  editedAt: null,
  validFrom: null,
  validUntil: Date.now() + 24 * HOUR,
  isUnread: true,
  isAcknowledged: false,
  ...changed,
})

const notice = (changed: Partial<NoticeView> = {}): NoticeView => ({
  ...card(),
  revision: 1,
  edition: 1,
  unitIds,
  publisherUnitIds: unitIds,
  scopeName: '幸福里社区 1号楼',
  text: '听到警报请**不要惊慌**。',
  byRole: '楼栋长',
  takesQuestions: true,
  photos: [],
  files: [],
  check: 'passed',
  isShown: true,
  needsReview: false,
  sendAt: Date.now() - HOUR,
  withdrawal: null,
  timeline: [{ at: Date.now() - HOUR, move: 'post', byRole: '楼栋长', byUnit: '幸福里社区 1号楼' }],
  receipt: { readAt: null, acknowledgedAt: null },
  isEditedSinceRead: false,
  myQuestions: [],
  progress: null,
  figures: null,
  countedAt: null,
  ...changed,
})

afterEach(() => jest.useRealTimers())

const iAm = (member: Me) => on(me, () => ({ member }))
const noQuestions = on(listQuestions, () => ({ items: [], next: null }))
const read = { isUnread: false, receipt: { readAt: Date.now(), acknowledgedAt: null } }

test('having it on screen records that it was read, once, and says so', async () => {
  let stored = notice()
  const asked = cloudAnswering(
    iAm(person()),
    noQuestions,
    on(getNotice, () => stored),
    on(readNotice, () => (stored = notice(read))),
    on(
      acknowledgeNotice,
      () => (stored = notice({ ...read, receipt: { readAt: 1, acknowledgedAt: Date.now() } })),
    ),
  )
  phone.params = { id: 'n1' }
  show(<NoticePage />)
  expect(await screen.findByText(/看过，已经记下/)).toBeTruthy()
  expect(screen.getByText(/打开通知会记为您家已读/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '我家看过了' }))
  expect(await screen.findByText(/^您家已在 .* 确认$/)).toBeTruthy()
  expect(asked.get(readNotice.name)).toHaveLength(1)
})

test('a reading that could not be recorded is said, and can be tried again', async () => {
  let isOffline = true
  cloudAnswering(
    iAm(person()),
    noQuestions,
    on(getNotice, () => notice()),
    on(readNotice, () => {
      if (isOffline) throw new AppError({ code: 'UNAVAILABLE', reason: 'core.unavailable' })
      return notice(read)
    }),
  )
  phone.params = { id: 'n1' }
  show(<NoticePage />)
  const again = await screen.findByRole('button', { name: '再试一次' })
  isOffline = false
  fireEvent.click(again)
  expect(await screen.findByText(/看过，已经记下/)).toBeTruthy()
})

test('a withdrawn notice says so first, with the reason, and asks for nothing', async () => {
  const withdrawal = { text: '改到下月。', at: Date.now(), byRole: '楼栋长', byUnit: '幸福里社区 1号楼' }
  cloudAnswering(
    iAm(person()),
    noQuestions,
    on(getNotice, () => notice({ state: 'withdrawn', isUnread: false, withdrawal })),
  )
  phone.params = { id: 'n1' }
  show(<NoticePage />)
  expect(await screen.findByText('这条通知已经撤回，内容不再有效')).toBeTruthy()
  expect(screen.getByText(/改到下月。/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '我家看过了' })).toBeNull()
})

test('the list says what is unread, what was edited, and what is to be confirmed', async () => {
  cloudAnswering(
    iAm(person()),
    on(listNotices, () => ({
      items: [card(), card({ id: 'n2', title: '停水', isUrgent: true, editedAt: 1, isAcknowledged: true })],
      next: null,
    })),
  )
  show(<NoticesPage />)
  expect(await screen.findByText('未读')).toBeTruthy()
  expect(screen.getByText('未读 · 有修改')).toBeTruthy()
  expect(screen.getByText(/ 修改过$/)).toBeTruthy()
  expect(screen.getByText('要确认')).toBeTruthy()
  expect(screen.getByText('紧急')).toBeTruthy()
})

test('who has nothing to post to is told so', async () => {
  cloudAnswering(iAm(person()))
  show(<PostPage />)
  expect(await screen.findByText(/这件事由社区工作人员办理/)).toBeTruthy()
})

test('nothing is sent before its text is whole and its audience was seen', async () => {
  const asked = cloudAnswering(
    iAm(leader),
    on(listUnits, () => ({ units: [{ id: 'happy.b1.e1', level: 'entrance' as const, name: '1单元' }] })),
    on(previewReach, () => ({ scopeName: '幸福里社区 1号楼', households: 42, parts: [] })),
    on(postNotice, () => notice()),
  )
  show(<PostPage />)
  fireEvent.click(await screen.findByRole('button', { name: '看看发给谁，再发送' }))
  expect(await screen.findByText('请多写几个字说清楚，至少 5 个字。')).toBeTruthy()
  fireEvent.input(screen.getByLabelText('标题'), { target: { value: '楼道清理杂物' } })
  fireEvent.input(screen.getByLabelText('内容'), { target: { value: '请在周五前搬走楼道里的杂物。' } })
  fireEvent.click(screen.getByRole('button', { name: '看看发给谁，再发送' }))
  expect(await screen.findByText('发给 幸福里社区 1号楼，共 42 户')).toBeTruthy()
  expect(asked.get(postNotice.name)).toBeUndefined()
  fireEvent.click(screen.getByRole('button', { name: '发送' }))
  await waitFor(() =>
    expect(asked.get(postNotice.name)).toMatchObject([
      { title: '楼道清理杂物', scopeUnitId: 'happy.b1', sendAt: null, isUrgent: false },
    ]),
  )
})

test('an edit names the edition that its writer has read, and says when somebody else was faster', async () => {
  const asked = cloudAnswering(
    iAm(leader),
    on(listUnits, () => ({ units: [] })),
    on(getNotice, () => notice({ title: '楼道清理杂物', text: '请在周五前搬走杂物。', edition: 3 })),
    on(editNotice, () => {
      throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
    }),
  )
  phone.params = { id: 'n1' }
  show(<PostPage />)
  const text = await screen.findByLabelText('内容')
  fireEvent.input(text, { target: { value: '请在周六前搬走杂物。' } })
  fireEvent.click(screen.getByRole('button', { name: '保存修改' }))
  expect(await screen.findByText('刚刚有人处理了这件事，请看看最新情况再决定。')).toBeTruthy()
  expect(asked.get(editNotice.name)).toMatchObject([{ id: 'n1', edition: 3, text: '请在周六前搬走杂物。' }])
})

test('one that waits for its hour can be sent at once, one that went out has no hour to choose', async () => {
  const words = { title: '楼道清理杂物', text: '请在周五前搬走杂物。' }
  let stored = notice({ ...words, state: 'scheduled', sendAt: Date.now() + 3 * HOUR })
  const asked = cloudAnswering(
    iAm(leader),
    on(listUnits, () => ({ units: [] })),
    on(getNotice, () => stored),
    on(editNotice, () => (stored = notice({ ...words, edition: 2 }))),
  )
  phone.params = { id: 'n1' }
  show(<PostPage />)
  fireEvent.click(await screen.findByRole('radio', { name: '马上发' }))
  fireEvent.click(screen.getByRole('button', { name: '保存修改' }))
  await waitFor(() => expect(asked.get(editNotice.name)).toMatchObject([{ edition: 1, sendAt: null }]))
  cleanup()
  show(<PostPage />)
  expect(await screen.findByText('改了以后，大家会看到“修改过”')).toBeTruthy()
  expect(screen.queryByRole('radio', { name: '马上发' })).toBeNull()
})

test('whoever posted it sees how far the sending is without a touch', async () => {
  jest.useFakeTimers({ advanceTimers: true })
  let households = 0
  const total = 60
  const sending = () => {
    households = Math.min(households + 25, total)
    const isDone = households === total
    const progress = { households, people: households * 2, total, isDone }
    return notice({ ...read, state: isDone ? 'sent' : 'sending', progress })
  }
  const asked = cloudAnswering(iAm(leader), noQuestions, on(getNotice, sending))
  phone.params = { id: 'n1' }
  show(<NoticePage />)
  expect(await screen.findByText('正在发送：已到 25 户（共 60 户）、50 人')).toBeTruthy()
  await act(() => jest.advanceTimersByTimeAsync(5_000))
  expect(await screen.findByText('正在发送：已到 50 户（共 60 户）、100 人')).toBeTruthy()
  await act(() => jest.advanceTimersByTimeAsync(5_000))
  await waitFor(() => expect(screen.queryByText(/正在发送/)).toBeNull())
  await act(() => jest.advanceTimersByTimeAsync(60_000))
  expect(asked.get(getNotice.name)).toHaveLength(3)
})

test('a resident has nothing to wait for: what is being sent is read once', async () => {
  jest.useFakeTimers({ advanceTimers: true })
  const asked = cloudAnswering(
    iAm(person()),
    noQuestions,
    on(getNotice, () => notice({ ...read, state: 'sending' })),
  )
  phone.params = { id: 'n1' }
  show(<NoticePage />)
  expect(await screen.findByText(/看过，已经记下/)).toBeTruthy()
  await act(() => jest.advanceTimersByTimeAsync(60_000))
  expect(asked.get(getNotice.name)).toHaveLength(1)
})

test('a text is drawn as paragraphs, lists and bold words, and markup of the web as it was typed', () => {
  cloudAnswering()
  show(<FormattedText text={'**停水**\n\n- 存水\n- <b>不是粗体</b>'} />)
  expect(screen.getByText('停水').className).toContain('bold')
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  expect(screen.getByText('<b>不是粗体</b>')).toBeTruthy()
})
