import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { TextArea } from '@/ui/field/text-area'
import { freshPhone, phone } from '../../support/taro/taro'

/** WeChat's plugin for speech, as far as it is called. */
const plugin = {
  onStop: (_heard: { result: string }) => undefined as unknown,
  onError: () => undefined as unknown,
  started: 0,
  stopped: 0,
  start() {
    plugin.started++
  },
  stop() {
    plugin.stopped++
  },
}

beforeEach(() => {
  freshPhone()
  phone.storage.set('privacy-consents', JSON.stringify(['voice']))
  plugin.started = 0
  plugin.stopped = 0
  Object.assign(globalThis, {
    requirePlugin: () => ({ getRecordRecognitionManager: () => plugin }),
  })
  process.env.WECHAT_SI = '0.3.6'
})
afterEach(() => {
  delete process.env.WECHAT_SI
})

function Form() {
  const [text, setText] = useState('楼道灯')
  return <TextArea label="什么事？" max={2000} hasVoice value={text} onChange={setText} />
}

const words = () => screen.getByRole<HTMLTextAreaElement>('textbox').value

test('nothing is offered where nobody listens', () => {
  delete process.env.WECHAT_SI
  render(<Form />)
  expect(screen.queryByRole('button')).toBeNull()
})

test('what is said while the button is held stands behind what has been typed', async () => {
  render(<Form />)
  const button = screen.getByRole('button', { name: '按住说话，变成文字' })
  fireEvent.touchStart(button)
  await waitFor(() => expect(plugin.started).toBe(1))
  expect(screen.getByText('正在听，松开结束')).toBeTruthy()
  fireEvent.touchEnd(button)
  fireEvent.click(button)
  expect(plugin.stopped).toBe(1)
  act(() => void plugin.onStop({ result: '坏了三天。' }))
  expect(words()).toBe('楼道灯坏了三天。')
  expect(plugin.started).toBe(1)
})

test('a screen reader or a mouse begins with one click and ends with another', async () => {
  render(<Form />)
  fireEvent.click(screen.getByRole('button'))
  await waitFor(() => expect(plugin.started).toBe(1))
  fireEvent.click(screen.getByRole('button', { name: '正在听，点一下结束' }))
  expect(plugin.stopped).toBe(1)
})

test('words that weren’t understood are said so, and typing goes on', async () => {
  render(<Form />)
  fireEvent.click(screen.getByRole('button'))
  await waitFor(() => expect(plugin.started).toBe(1))
  act(() => void plugin.onError())
  expect(screen.getByText('没有听清。请再试一次，或者打字。')).toBeTruthy()
  expect(words()).toBe('楼道灯')
})

test('letting go before the question about the microphone is answered starts nothing', async () => {
  render(<Form />)
  const button = screen.getByRole('button')
  fireEvent.touchStart(button)
  fireEvent.touchEnd(button)
  await act(() => Promise.resolve())
  expect(plugin.started).toBe(0)
})
