import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { askPrivacy } from '@/ui/privacy/privacy'
import { ShellContext } from '@/ui/page/shell'
import { Page } from '@/ui/page/page'
import { chooseLook, lookOf } from '@/ui/theme/choice'
import { freshPhone, phone } from '../../support/taro/taro'

beforeEach(freshPhone)
afterEach(() => act(() => chooseLook({ size: null, shade: null })))

const rootOf = (container: HTMLElement) => container.querySelector('.theme')?.className

test('residents have home in the first tab, staff their desk', () => {
  const page = (isStaff: boolean) => (
    <ShellContext.Provider value={{ isStaff, hasUnread: false }}>
      <Page title="我的" tab="me">
        内容
      </Page>
    </ShellContext.Provider>
  )
  const { rerender } = render(page(false))
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
    '首页',
    '直通车',
    '预约',
    '组织生活',
    '我的',
  ])
  rerender(page(true))
  expect(screen.getAllByRole('tab')[0]?.textContent).toBe('工作台')
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('我的')
  fireEvent.click(screen.getByRole('tab', { name: '直通车' }))
  expect(phone.visited).toEqual(['switchTab /pages/direct-line/index'])
})

test('a chosen look is drawn at once, elder and dark together, and kept on the phone', () => {
  const { container } = render(<Page title="我的">内容</Page>)
  expect(rootOf(container)).toContain('theme--normal theme--light')
  act(() => chooseLook({ size: 'large' }))
  act(() => chooseLook({ shade: 'dark' }))
  expect(rootOf(container)).toContain('theme--large theme--dark')
  expect(phone.storage.get('look')).toBe('{"size":"large","shade":"dark"}')
})

test.each([
  [1, 'normal'],
  [1.2, 'normal'],
  [1.25, 'large'],
  [1.5, 'larger'],
  [2, 'largest'],
] as const)(
  'a phone whose letters are %d times as large reads at %s, unless told otherwise',
  (fontScale, size) => {
    expect(lookOf({ size: null, shade: null }, { fontScale, shade: 'light' }).size).toBe(size)
    expect(lookOf({ size: 'normal', shade: null }, { fontScale, shade: 'light' }).size).toBe('normal')
  },
)

test('dark follows the phone unless chosen', () => {
  expect(lookOf({ size: null, shade: null }, { fontScale: 1, shade: 'dark' }).shade).toBe('dark')
  expect(lookOf({ size: null, shade: 'light' }, { fontScale: 1, shade: 'dark' }).shade).toBe('light')
})

test('a personal datum is explained before it is used; yes is remembered, no is asked again', async () => {
  render(<Page title="反映一件事">内容</Page>)
  const answers: boolean[] = []
  const ask = () => act(async () => void askPrivacy('photo').then((agreed) => answers.push(agreed)))

  await ask()
  expect(screen.getByRole('dialog', { name: '使用您的照片' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '不同意' }))
  await waitFor(() => expect(answers).toEqual([false]))
  expect(screen.queryByRole('dialog')).toBeNull()

  await ask()
  fireEvent.click(screen.getByRole('button', { name: '同意' }))
  await waitFor(() => expect(answers).toEqual([false, true]))

  await ask()
  await waitFor(() => expect(answers).toEqual([false, true, true]))
  expect(screen.queryByRole('dialog')).toBeNull()
})
