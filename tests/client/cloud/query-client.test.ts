import { QueryClient } from '@tanstack/react-query'
import { kept } from '@/cloud/kept'
import { keepReadings, queryClient } from '@/cloud/query-client'
import { AppError } from '@shared/errors'
import { freshPhone } from '../../support/taro/taro'

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

/** An app that reads this, keeps it and is closed. */
async function closedAfterReading(name: string, answer: object): Promise<void> {
  const client = new QueryClient()
  const stop = keepReadings(client)
  await client.fetchQuery({ queryKey: [name, {}], queryFn: () => answer })
  jest.advanceTimersByTime(1000)
  stop()
}

test('what was read is there again when the app starts without a network', async () => {
  await closedAfterReading('members.me', { member: '王秀兰' })
  expect(kept('last-readings')).not.toBeNull()

  const second = new QueryClient()
  keepReadings(second)()
  expect(second.getQueryData(['members.me', {}])).toEqual({ member: '王秀兰' })
})

test('what is kept from before is read anew, however young it is', async () => {
  await closedAfterReading('bookings.getRoom', { name: '二楼活动室' })

  const second = new QueryClient({ defaultOptions: { queries: { staleTime: 10_000 } } })
  keepReadings(second)()
  const queryFn = () => ({ name: '三楼活动室' })
  const renewed = await second.fetchQuery({ queryKey: ['bookings.getRoom', {}], queryFn })
  expect(renewed).toEqual({ name: '三楼活动室' })
})

test('only the newest readings are kept, so that a phone’s storage doesn’t fill up', async () => {
  const client = new QueryClient()
  const stop = keepReadings(client)
  for (let id = 0; id < 40; id++) {
    jest.advanceTimersByTime(10)
    await client.fetchQuery({ queryKey: ['trial.read', { id }], queryFn: () => ({ id }) })
  }
  jest.advanceTimersByTime(1000)
  stop()
  const queries = kept<{ queries: { queryKey: [string, { id: number }] }[] }>('last-readings')?.queries ?? []
  const ids = queries.map(({ queryKey }) => queryKey[1].id)
  expect(ids).toHaveLength(30)
  expect(Math.min(...ids)).toBe(10)
})

test.each([
  ['the cloud can’t be reached', new AppError({ code: 'UNAVAILABLE', reason: 'core.offline' }), true],
  ['it was refused', new AppError({ code: 'REFUSED', reason: 'core.not_found' }), false],
  ['there is a bug', new TypeError('undefined is not a function'), false],
])('a reading is tried again only when that may help: %s', (_, error, isTriedAgain) => {
  const retry = queryClient.getDefaultOptions().queries?.retry as (failures: number, error: Error) => boolean
  expect(retry(0, error)).toBe(isTriedAgain)
})
