import { join } from 'node:path'
import type { Setup } from '../../../cloudfunctions/local/setup'
import { startCloud, type Cloud, type CloudOptions } from '../../support/cloud'

/** The small functions beside this file, each using the real SDK for one thing. */
export const functionsDir = join(__dirname, 'functions')

export const once = 'template-once'
export const always = 'template-always'

export const setup: Setup = {
  collections: { notes: { indexes: [] }, ticks: { indexes: [] } },
  functionRules: {
    '*': { invoke: 'auth != null' },
    clockwork: { invoke: false },
    open: { invoke: true },
  },
  httpPaths: { '/echo': 'echo', '/echo/pages': 'pages', '/gone': 'gone' },
  templates: [
    { id: once, kind: 'one-time', fields: { thing1: 'thing', time2: 'time', phrase3: 'phrase' } },
    { id: always, kind: 'long-term', fields: { thing1: 'thing' } },
  ],
  pushFunction: 'clockwork',
}

export function startFixtureCloud(options: CloudOptions = {}): Promise<Cloud> {
  return startCloud({ functionsDir, setup, ...options })
}

/** Asks until it is so; the wait ends early as soon as it is. */
export async function eventually<Value>(
  ask: () => Promise<Value>,
  holds: (value: Value) => boolean,
): Promise<Value> {
  const until = Date.now() + 10_000
  for (;;) {
    const value = await ask()
    if (holds(value) || Date.now() > until) return value
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
