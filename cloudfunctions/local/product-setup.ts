import { templates, type MessageTemplate } from '../../shared/templates'
import { functionRules, httpPaths } from '../functions'
import { collections } from '../schema'
import type { Setup } from './setup'

/** A template field's type is its name without the number: `thing3` is a `thing`. */
function fieldsOf(template: MessageTemplate): Record<string, string> {
  return Object.fromEntries(Object.values(template.fields).map((field) => [field, field.replace(/\d+$/, '')]))
}

/** What the product's own files say, in the form the local cloud takes it. */
export const productSetup: Setup = {
  collections,
  functionRules,
  httpPaths,
  templates: Object.entries<MessageTemplate>(templates).map(([title, template]) => ({
    id: template.id,
    kind: template.kind,
    title,
    fields: fieldsOf(template),
  })),
  pushFunction: 'jobs',
}
