import type { IndexSchema } from '../schema'
import type { Step } from './plan'

const indexInWords = ({ name, keys, unique }: IndexSchema) =>
  `${name}(${keys.map(([path, direction]) => `${path} ${direction === 1 ? '↑' : '↓'}`).join(', ')})${unique ? ' unique' : ''}`

/** One step as one line of the plan. */
export function describeStep(step: Step): string {
  switch (step.do) {
    case 'createCollection':
      return `create collection ${step.collection}`
    case 'changeIndexes':
      return [
        `${step.collection}:`,
        ...step.drop.map((name) => `drop index ${name};`),
        `create ${step.create.map(indexInWords).join('; ')}`,
      ].join(' ')
    case 'denyClients':
      return `${step.collection}: no client may read or write (ADMINONLY)`
    case 'limitStorage':
      return 'storage: a file is its uploader’s; others see it by a signed link only (PRIVATE)'
    case 'setFunctionRules':
      return `function rules ${JSON.stringify(step.rules)}`
    case 'createFunction':
      return `create function ${step.name} (${step.wanted.timeout} s, ${step.wanted.memory} MB)`
    case 'configureFunction':
      return `change function ${step.name} to ${step.wanted.timeout} s, ${step.wanted.memory} MB`
    case 'uploadFunction':
      return `upload the code of function ${step.name} with its config.json`
    case 'setTimer':
      return [
        `${step.name}:`,
        ...step.drop.map((name) => `remove timer ${name};`),
        ...(step.create ? [`timer ${step.create.name} at "${step.create.cron}"`] : []),
      ].join(' ')
    case 'setHttpPath':
      return [
        `${step.name}:`,
        ...step.drop.map((path) => `close path ${path};`),
        ...(step.create === null ? [] : [`answer at ${step.create} of the HTTP access service`]),
      ].join(' ')
    case 'uploadClient':
      return 'upload the mini-program (dist/weapp) as a new development version'
  }
}
