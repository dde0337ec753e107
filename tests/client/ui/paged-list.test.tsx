import { fireEvent, render, screen } from '@testing-library/react'
import { AppError } from '@shared/errors'
import type { PagedReading } from '@/cloud/use-endpoint'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { phone } from '../../support/taro/taro'

const offline = new AppError({ code: 'UNAVAILABLE', reason: 'core.offline' })
const forbidden = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

function reading(part: Partial<PagedReading<string>>): PagedReading<string> {
  return {
    items: undefined,
    error: null,
    isLoading: false,
    isLoadingMore: false,
    hasMore: false,
    loadMore: jest.fn(),
    refresh: jest.fn(() => Promise.resolve()),
    ...part,
  }
}

function show(part: Partial<PagedReading<string>>) {
  const shown = reading(part)
  render(
    <PagedList reading={shown} keyOf={(row) => row} empty={<Empty title="还没有反映过事情" />}>
      {(row) => <p>{row}</p>}
    </PagedList>,
  )
  return shown
}

test('a list that is being read says so', () => {
  show({ isLoading: true })
  expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy()
})

test('an empty list says what could be there', () => {
  show({ items: [] })
  expect(screen.getByText('还没有反映过事情')).toBeTruthy()
})

test('a list is not called empty while there is more to read', () => {
  show({ items: [], hasMore: true })
  expect(screen.queryByText('还没有反映过事情')).toBeNull()
  expect(screen.getByRole('button', { name: '看更多' })).toBeTruthy()
})

test('a list that can’t be read says what happened and tries again on a tap', () => {
  const { refresh } = show({ error: offline })
  expect(screen.getByRole('alert').textContent).toContain('没有连上网')
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(refresh).toHaveBeenCalledTimes(1)
})

test('offline, it shows what is kept on the phone and says that it is old', () => {
  show({ items: ['路灯不亮'], error: offline })
  expect(screen.getByText('路灯不亮')).toBeTruthy()
  expect(screen.getByText('下面是手机上留着的内容，可能不是最新的。')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a list one may not see says who may', () => {
  show({ error: forbidden })
  expect(screen.getByText('这件事由社区工作人员办理，您的身份办不了。')).toBeTruthy()
})

test('more is read on a tap and on reaching the bottom', () => {
  const { loadMore } = show({ items: ['路灯不亮'], hasMore: true })
  fireEvent.click(screen.getByRole('button', { name: '看更多' }))
  phone.reachBottom()
  expect(loadMore).toHaveBeenCalledTimes(2)
})

test('the last page asks for no more', () => {
  const { loadMore } = show({ items: ['路灯不亮'] })
  phone.reachBottom()
  expect(loadMore).not.toHaveBeenCalled()
  expect(screen.queryByRole('button', { name: '看更多' })).toBeNull()
})

test('pulling the page down reads the list anew', () => {
  const { refresh } = show({ items: ['路灯不亮'] })
  phone.pullDown()
  expect(refresh).toHaveBeenCalledTimes(1)
})
