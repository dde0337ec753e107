import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Sent } from './cases'

export const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
export const choose = (name: string) =>
  fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${name}`) }))
export const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } })
export const buttonNames = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

/** What was sent to an endpoint, once it has been. */
export async function inputOf(sent: readonly Sent[], endpoint: string): Promise<unknown> {
  await waitFor(() => expect(sent.map(({ name }) => name)).toContain(endpoint))
  return sent.find(({ name }) => name === endpoint)?.input
}

export const openMore = (name: string) => {
  tap('更多操作')
  fireEvent.click(screen.getByRole('link', { name }))
}
