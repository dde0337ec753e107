import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { useFocusKept } from '@/ui/sheet/focus-kept.h5'

const people = [
  { openid: 'resident', name: '王秀兰', note: '居民' },
  { openid: 'secretary', name: '李建国', note: '社区书记' },
]

/** The browser as it starts anew: its modules remember who was listed. */
async function startBrowser(answer: Partial<Response>) {
  jest.resetModules()
  const fetched: { url: string; openid: string | undefined }[] = []
  globalThis.fetch = ((url: string, init?: { headers?: Record<string, string> }) => {
    fetched.push({ url, openid: init?.headers?.['x-openid'] })
    return Promise.resolve(url === '/dev/api/identities' ? answer : { ok: true, json: () => ({}) })
  }) as typeof fetch
  const { identities } = await import('@/cloud/identity.h5')
  const { transport } = await import('@/cloud/transport.h5')
  return { identities, transport, fetched }
}

const localCloud = {
  ok: true,
  headers: new Headers({ 'content-type': 'application/json' }),
  json: () => Promise.resolve(people),
}
const otherServer = { ok: true, headers: new Headers({ 'content-type': 'text/html' }) }

beforeEach(() => window.localStorage.clear())

test('a fresh browser is the first person of the local cloud, for every call', async () => {
  const { transport, fetched } = await startBrowser(localCloud)
  await Promise.all([
    transport({ name: 'members.me', input: {} }),
    transport({ name: 'members.me', input: {} }),
  ])
  expect(fetched.filter(({ url }) => url === '/invoke/api').map(({ openid }) => openid)).toEqual([
    'resident',
    'resident',
  ])
})

test('whoever was chosen is who calls', async () => {
  window.localStorage.setItem('identity', 'secretary')
  const { transport, fetched } = await startBrowser(localCloud)
  await transport({ name: 'members.me', input: {} })
  expect(fetched).toEqual([{ url: '/invoke/api', openid: 'secretary' }])
})

test('a server that is no local cloud lists nobody', async () => {
  const { identities } = await startBrowser(otherServer)
  expect(await identities()).toEqual([])
})

function Panel({ onEscape }: { onEscape: () => void }) {
  useFocusKept('panel', onEscape)
  return (
    <div id="panel" tabIndex={-1}>
      <button>first</button>
      <button>last</button>
    </div>
  )
}

function PageWithPanel() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button onClick={() => setIsOpen(true)}>open</button>
      {isOpen && <Panel onEscape={() => setIsOpen(false)} />}
    </>
  )
}

test('a sheet takes focus, keeps Tab inside, closes on Escape and gives focus back', () => {
  render(<PageWithPanel />)
  const opener = screen.getByText('open')
  opener.focus()
  fireEvent.click(opener)
  expect(document.activeElement?.id).toBe('panel')

  screen.getByText('last').focus()
  fireEvent.keyDown(screen.getByText('last'), { key: 'Tab' })
  expect(document.activeElement).toBe(screen.getByText('first'))
  fireEvent.keyDown(screen.getByText('first'), { key: 'Tab', shiftKey: true })
  expect(document.activeElement).toBe(screen.getByText('last'))

  fireEvent.keyDown(screen.getByText('last'), { key: 'Escape' })
  expect(screen.queryByText('last')).toBeNull()
  expect(document.activeElement).toBe(opener)
})
