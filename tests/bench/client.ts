import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Scenario } from './scenario'

const weapp = resolve(__dirname, '../../dist/weapp')
const KB = 1024
const MAIN_BUDGET_KB = 1.2 * KB
const SUB_PACKAGE_BUDGET_KB = 0.8 * KB

interface AppJson {
  readonly subPackages?: readonly { readonly root: string }[]
  readonly subpackages?: readonly { readonly root: string }[]
}

function sizeInKb(folder: string): number {
  const bytes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  return Math.round(bytes / KB)
}

/** WeChat counts a sub-package's folder for itself, and everything else as the main package. */
export const scenarios: Scenario[] = [
  {
    name: 'client/package-sizes',
    run() {
      const app = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')) as AppJson
      const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
      const subPackages = Object.fromEntries(
        roots.map((root) => [`${root}Kb`, sizeInKb(join(weapp, root))] as const),
      )
      const inSubPackages = Object.values(subPackages).reduce((sum, kb) => sum + kb, 0)
      return Promise.resolve({
        figures: { mainKb: sizeInKb(weapp) - inSubPackages, ...subPackages },
        budget: {
          mainKb: MAIN_BUDGET_KB,
          ...Object.fromEntries(Object.keys(subPackages).map((name) => [name, SUB_PACKAGE_BUDGET_KB])),
        },
      })
    },
  },
]
