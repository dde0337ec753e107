import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import CategoriesPage from '@/features/direct-line/pages/categories/index'
import DutyPage from '@/features/direct-line/pages/duty/index'
import { filledByWeek, shiftOn, upcoming, withShift } from '@/features/direct-line/pages/duty/roster'
import SettingsPage from '@/features/direct-line/pages/settings/index'
import TemplatesPage from '@/features/direct-line/pages/templates/index'
import { defaultClock } from '@shared/direct-line/clock'
import type { DeskSettings } from '@shared/direct-line/settings'
import { addDays, civilDate } from '@shared/time'
import { freshPhone } from '../../support/taro/taro'
import { cloudThatAnswers, holder, now, show, type Sent } from './cases'

beforeEach(freshPhone)

const settings: DeskSettings = { clock: defaultClock, duty: [], templates: [], revision: 3 }
const kept = { 'directLine.getDeskSettings': settings }
const secretary = { 'members.me': { member: holder('secretary') } }
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const inputOf = (sent: readonly Sent[], endpoint: string) => sent.find(({ name }) => name === endpoint)?.input

test('a secretary changes a deadline, based on what they read', async () => {
  const saved = { ...settings, clock: { ...defaultClock, resolveWorkdays: 5 }, revision: 4 }
  const sent = cloudThatAnswers({ ...secretary, ...kept, 'directLine.saveClock': saved })
  show(<SettingsPage />)
  await screen.findByText('一般的事：几个工作日内办结')
  write('一般的事：几个工作日内办结', '5')
  tap('保存')
  expect(await screen.findByText('已保存')).toBeTruthy()
  expect(inputOf(sent, 'directLine.saveClock')).toMatchObject({
    communityId: 'happy',
    revision: 3,
    clock: { ...defaultClock, resolveWorkdays: 5 },
  })
})

test.each(['', '0', '31', '2.5', '七'])('“%s” working days are no deadline', async (typed) => {
  const sent = cloudThatAnswers({ ...secretary, ...kept })
  show(<SettingsPage />)
  await screen.findByText('一般的事：几个工作日内办结')
  write('一般的事：几个工作日内办结', typed)
  tap('保存')
  expect(screen.getByText('有的数字不在范围里')).toBeTruthy()
  expect(inputOf(sent, 'directLine.saveClock')).toBeUndefined()
})

test('whoever saves second is told, and shown the latest before trying again', async () => {
  const answers: Record<string, unknown> = { ...secretary, ...kept }
  answers['directLine.saveClock'] = { refusal: { code: 'CONFLICT', reason: 'appeal.settings_changed' } }
  cloudThatAnswers(answers)
  show(<SettingsPage />)
  await screen.findByText('一般的事：几个工作日内办结')
  write('一般的事：几个工作日内办结', '5')
  tap('保存')
  expect(await screen.findByText('别的同事刚改过，请看看最新的再改。')).toBeTruthy()
  answers['directLine.getDeskSettings'] = {
    ...settings,
    clock: { ...defaultClock, resolveWorkdays: 6 },
    revision: 4,
  }
  tap('再试一次')
  expect(await screen.findByRole('button', { name: '换成最新的' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '保存' }).getAttribute('aria-disabled')).toBe('true')
  tap('换成最新的')
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: '一般的事：几个工作日内办结' })
  expect(field.value).toBe('6')
})

test('a community worker reads the deadlines and changes none', async () => {
  cloudThatAnswers({ 'members.me': { member: holder('communityWorker') }, ...kept })
  show(<SettingsPage />)
  expect(await screen.findByText('一般的事：几个工作日内办结')).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
})

test('a grid worker keeps no settings', async () => {
  cloudThatAnswers({ 'members.me': { member: holder('gridWorker', 'happy.g1') } })
  show(<SettingsPage />)
  expect(await screen.findByText('这里给社区工作人员用')).toBeTruthy()
})

describe('the duty roster', () => {
  const shift = { memberId: 'sun', name: '孙丽娟', substituteId: null, substituteName: null }
  const monday = '2026-11-16'

  test('fills empty days from the same weekday a week before, and leaves the others', () => {
    const other = { ...shift, date: '2026-11-23', name: '周强' }
    const days = [0, 7, 14].map((count) => addDays(monday, count))
    const filled = filledByWeek([{ ...shift, date: monday }, other], days)
    expect(filled.map(({ date, name }) => [date, name])).toEqual([
      ['2026-11-16', '孙丽娟'],
      ['2026-11-23', '周强'],
      ['2026-11-30', '周强'],
    ])
  })

  test('has one shift a day', () => {
    const roster = withShift([{ ...shift, date: monday }], monday, { ...shift, date: monday, name: '周强' })
    expect(roster).toHaveLength(1)
    expect(shiftOn(roster, monday)?.name).toBe('周强')
    expect(withShift(roster, monday, null)).toEqual([])
  })

  test('forgets what is long past', () => {
    expect(
      upcoming(
        [
          { ...shift, date: '2026-11-01' },
          { ...shift, date: '2026-11-10' },
        ],
        monday,
      ),
    ).toHaveLength(1)
  })

  test('is planned by choosing who is on duty and who steps in', async () => {
    const person = (memberId: string, name: string) => ({ memberId, name, roles: [] })
    const sent = cloudThatAnswers({
      ...secretary,
      ...kept,
      'directLine.listColleagues': { colleagues: [person('sun', '孙丽娟'), person('zhou', '周强')] },
      'directLine.saveDuty': { ...settings, revision: 4 },
    })
    show(<DutyPage />)
    const [today] = await screen.findAllByRole('link', { name: /没有排/ })
    fireEvent.click(today!)
    const duty = await screen.findByRole('radiogroup', { name: '谁值班' })
    fireEvent.click(within(duty).getByRole('radio', { name: '孙丽娟' }))
    const substitutes = screen.getByRole('radiogroup', { name: '谁替补' })
    expect(within(substitutes).queryByRole('radio', { name: '孙丽娟' })).toBeNull()
    fireEvent.click(within(substitutes).getByRole('radio', { name: '周强' }))
    tap('就这样排')
    tap('保存')
    await waitFor(() => expect(inputOf(sent, 'directLine.saveDuty')).toBeDefined())
    expect(inputOf(sent, 'directLine.saveDuty')?.duty).toEqual([
      { date: civilDate(now), memberId: 'sun', substituteId: 'zhou' },
    ])
  })
})

test('a template is worded, with the fields that will have to be filled in', async () => {
  const sent = cloudThatAnswers({ ...secretary, ...kept, 'directLine.saveTemplates': settings })
  show(<TemplatesPage />)
  fireEvent.click(await screen.findByRole('button', { name: '加一个模板' }))
  write('名称', '已派师傅')
  write('文字', '{师傅姓名}会在{时间}上门。')
  expect(screen.getByText('用的时候要填：师傅姓名、时间')).toBeTruthy()
  tap('好了')
  tap('保存')
  await waitFor(() => expect(inputOf(sent, 'directLine.saveTemplates')).toBeDefined())
  expect(inputOf(sent, 'directLine.saveTemplates')?.templates).toMatchObject([
    { title: '已派师傅', text: '{师傅姓名}会在{时间}上门。', kind: null, categoryId: null },
  ])
})

describe('subjects of cases', () => {
  test('are kept by an administrator, words and all', async () => {
    const sent = cloudThatAnswers({
      'members.me': { member: holder('admin', 'd1') },
      'directLine.saveCategories': { categories: [], revision: 1 },
    })
    show(<CategoriesPage />)
    fireEvent.click(await screen.findByRole('link', { name: /^电梯/ }))
    write('居民常用的词', '电梯、困梯，升降机')
    tap('好了')
    tap('保存')
    await waitFor(() => expect(inputOf(sent, 'directLine.saveCategories')).toBeDefined())
    const { categories, revision } = inputOf(sent, 'directLine.saveCategories')!
    expect(revision).toBe(0)
    expect(categories).toContainEqual(
      expect.objectContaining({ id: 'lift', words: ['电梯', '困梯', '升降机'] }),
    )
  })

  test('are out of a secretary’s hands', async () => {
    cloudThatAnswers(secretary)
    show(<CategoriesPage />)
    expect(await screen.findByText('您的身份看不到这里')).toBeTruthy()
  })
})
