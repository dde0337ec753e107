import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import * as z from 'zod'
import { endpoint } from '@shared/contract'
import { pageOf, Cursor } from '@shared/paging'
import { useAction } from '@/cloud/use-action'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { phone } from '../../support/taro/taro'

const count = endpoint({
  name: 'trial.count',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({}),
  output: z.object({ sum: z.number() }),
})
const add = endpoint({
  name: 'trial.add',
  roles: ['anyone'],
  effect: 'write',
  input: z.object({ by: z.number() }),
  output: z.object({ sum: z.number() }),
})
const list = endpoint({
  name: 'trial.list',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({ cursor: Cursor }),
  output: pageOf(z.object({ id: z.string() })),
})

/** A function that counts, on the far side of the platform's call. */
function countingCloud() {
  let sum = 0
  phone.callFunction = ({ data }) => {
    const { name, input } = data as { name: string; input: { by?: number; cursor?: string | null } }
    if (name === 'trial.add' && (input.by ?? 0) < 0) {
      const error = { code: 'REFUSED', reason: 'core.invalid' }
      return Promise.resolve({ result: { ok: false, error, now: 0 } })
    }
    if (name === 'trial.list') {
      const page =
        input.cursor === null ? { items: [{ id: 'a' }], next: 'b' } : { items: [{ id: 'b' }], next: null }
      return Promise.resolve({ result: { ok: true, data: page, now: 0 } })
    }
    sum += input.by ?? 0
    return Promise.resolve({ result: { ok: true, data: { sum }, now: 0 } })
  }
}

function Counter() {
  const reading = useEndpoint(count, {})
  const adding = useAction(add)
  return (
    <>
      <p>{`sum ${reading.data?.sum}`}</p>
      <p>{adding.error?.refusal.reason}</p>
      <button onClick={() => adding.run({ by: 2 })}>add</button>
      <button onClick={() => adding.run({ by: -2 })}>take away</button>
    </>
  )
}

function List() {
  const { items, hasMore, loadMore } = usePagedEndpoint(list, {})
  return (
    <>
      <p>{items?.map((item) => item.id).join(',')}</p>
      {hasMore && <button onClick={loadMore}>more</button>}
    </>
  )
}

const draw = (page: React.ReactElement) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      {page}
    </QueryClientProvider>,
  )

beforeEach(countingCloud)

test('what an action changed is read again', async () => {
  draw(<Counter />)
  await screen.findByText('sum 0')
  act(() => screen.getByText('add').click())
  expect(await screen.findByText('sum 2')).toBeTruthy()
})

test('a refused action keeps its reason until the next try', async () => {
  draw(<Counter />)
  await screen.findByText('sum 0')
  act(() => screen.getByText('take away').click())
  await screen.findByText('core.invalid')
  act(() => screen.getByText('add').click())
  await waitFor(() => expect(screen.queryByText('core.invalid')).toBeNull())
})

test('a list grows page by page until there is no next', async () => {
  draw(<List />)
  await screen.findByText('a')
  act(() => screen.getByText('more').click())
  await screen.findByText('a,b')
  expect(screen.queryByText('more')).toBeNull()
})
