import { act, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { useWatching } from '@/cloud/use-watching'
import { coverPage, uncoverPage } from '../../support/taro/taro'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

function Sending({ goesOn }: { goesOn: boolean }) {
  const [readings, setReadings] = useState(0)
  useWatching(goesOn, () => Promise.resolve(setReadings((count) => count + 1)))
  return <p>{`${readings} readings`}</p>
}

const after = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

test('what goes on is read again every five seconds, until it is done', async () => {
  const { rerender } = render(<Sending goesOn />)
  await after(15_500)
  expect(screen.getByText('3 readings')).toBeTruthy()
  rerender(<Sending goesOn={false} />)
  await after(60_000)
  expect(screen.getByText('3 readings')).toBeTruthy()
})

test('nobody reads for a page that is covered by another one', async () => {
  render(<Sending goesOn />)
  act(coverPage)
  await after(60_000)
  expect(screen.getByText('0 readings')).toBeTruthy()
  act(uncoverPage)
  await after(5_500)
  expect(screen.getByText('1 readings')).toBeTruthy()
})

test('a page that is left reads nothing any more', async () => {
  const { unmount } = render(<Sending goesOn />)
  unmount()
  await after(60_000)
  expect(jest.getTimerCount()).toBe(0)
})
