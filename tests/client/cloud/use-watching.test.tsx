import { act, render, screen } from '@testing-library/react'
import { useCallback, useState } from 'react'
import { useWatching } from '@/cloud/use-watching'
import { coverPage, uncoverPage } from '../../support/taro/taro'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

function Sending({ goesOn }: { goesOn: boolean }) {
  const [readings, setReadings] = useState(0)
  const refresh = useCallback(() => Promise.resolve(setReadings((count) => count + 1)), [])
  useWatching(goesOn, refresh)
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

test('an answer that takes longer than the pause is waited for, not asked for again', async () => {
  const asked = jest.fn(() => new Promise((answer) => setTimeout(answer, 12_000)))
  function Slow() {
    useWatching(true, asked)
    return null
  }
  render(<Slow />)
  await after(16_000)
  expect(asked).toHaveBeenCalledTimes(1)
  await after(6_500)
  expect(asked).toHaveBeenCalledTimes(2)
})

test('a reading that fails is tried again', async () => {
  const asked = jest.fn(() => Promise.reject(new Error('offline')))
  function Lost() {
    useWatching(true, asked)
    return null
  }
  render(<Lost />)
  await after(10_500)
  expect(asked).toHaveBeenCalledTimes(2)
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
