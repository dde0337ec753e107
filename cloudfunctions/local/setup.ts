import { readFileSync } from 'node:fs'
import type { CollectionSchema } from '../schema'
import type { FunctionRules } from './functions/rules'
import type { HttpPaths } from './http-access'
import type { Template } from './wechat/parts'

/** What the deployed environment holds beside functions: given by the product, or by a test in its place. */
export interface Setup {
  collections: Record<string, CollectionSchema>
  functionRules: FunctionRules
  httpPaths: HttpPaths
  templates: readonly Template[]
  /** The function that takes message-push events. */
  pushFunction: string
}

/** The product's own, or the JSON file that `CLOUD_SETUP` names. */
export function readSetup(product: Setup, file: string | undefined): Setup {
  if (!file) return product
  return { ...product, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Setup>) }
}
