import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import type { Endpoint, OutputOf, ParsedInputOf } from '@shared/contract'
import { AppError } from '@shared/errors'
import { freshPhone, phone } from '../../support/taro/taro'

export interface Answer {
  contract: Endpoint
  give: (input: unknown) => unknown
}

/** What the far side answers to one endpoint; throw an `AppError` to refuse. */
export const on = <E extends Endpoint>(
  contract: E,
  give: (input: ParsedInputOf<E>) => OutputOf<E>,
): Answer => ({ contract, give: give as Answer['give'] })

/** What was asked of each endpoint, in order. */
export type Asked = Map<string, unknown[]>

/** The platform's call, answered here. It is as strict as the server: input and output must be what the contract says. */
export function cloudAnswering(...answers: Answer[]): Asked {
  freshPhone()
  const asked: Asked = new Map()
  phone.callFunction = ({ data }) => {
    const { name, input } = data as { name: string; input: unknown }
    asked.set(name, [...(asked.get(name) ?? []), input])
    const answer = answers.find(({ contract }) => contract.name === name)
    if (!answer) return Promise.reject(new Error(`nobody answers ${name}`))
    const now = Date.now()
    try {
      const output = answer.give(answer.contract.input.parse(input))
      return Promise.resolve({ result: { ok: true, data: answer.contract.output.parse(output), now } })
    } catch (refused) {
      if (!(refused instanceof AppError)) throw refused
      return Promise.resolve({ result: { ok: false, error: refused.refusal, now } })
    }
  }
  return asked
}

/** Draws a page as the app does, with nothing read before. */
export function show(page: ReactElement): void {
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 60_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
  render(<QueryClientProvider client={client}>{page}</QueryClientProvider>)
}
