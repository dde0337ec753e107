import type { Setup } from './setup'

export const productSetup: Setup = {
  collections: {},
  functionRules: { '*': { invoke: false }, api: { invoke: 'auth != null' } },
  templates: [],
  pushFunction: 'jobs',
}
