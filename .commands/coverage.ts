import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import {
  createCoverageMap,
  createCoverageSummary,
  type CoverageMap,
  type CoverageMapData,
  type CoverageSummary,
} from 'istanbul-lib-coverage'
import { root, runQuietly } from './processes'

/** Merges what jest ran itself with what ran in its children, prints lines and branches by folder, keeps the whole. */
export async function reportCoverage(folders: { ofTests: string; ofChildren: string }): Promise<void> {
  const remapped = join(root, '.coverage', 'functions')
  const { ok, output } = await runQuietly({
    args: [
      'node_modules/c8/bin/c8.js',
      'report',
      `--temp-directory=${folders.ofChildren}`,
      `--reports-dir=${remapped}`,
      '--reporter=json',
      '--exclude-after-remap',
      '--include=shared/**',
      '--include=cloudfunctions/**',
    ],
  })
  if (!ok) console.log(output)

  const coverage = createCoverageMap({})
  for (const folder of [folders.ofTests, remapped]) {
    const file = join(folder, 'coverage-final.json')
    if (existsSync(file)) coverage.merge(JSON.parse(readFileSync(file, 'utf8')) as CoverageMapData)
  }
  writeFileSync(join(root, '.coverage', 'coverage-final.json'), JSON.stringify(coverage))
  printTable(coverage)
}

function printTable(coverage: CoverageMap): void {
  const folders = new Map<string, CoverageSummary>()
  const all = createCoverageSummary()
  for (const file of coverage.files()) {
    const folder = dirname(relative(root, file))
    const summary = folders.get(folder) ?? createCoverageSummary()
    summary.merge(coverage.fileCoverageFor(file).toSummary())
    folders.set(folder, summary)
    all.merge(coverage.fileCoverageFor(file).toSummary())
  }
  console.log('\nlines branches')
  for (const [folder, summary] of [...folders].sort(([a], [b]) => a.localeCompare(b)))
    printRow(folder, summary)
  printRow('all', all)
}

function printRow(name: string, { lines, branches }: CoverageSummary): void {
  const percent = (pct: number) => `${pct.toFixed(0)}%`.padStart(6)
  console.log(`${percent(lines.pct)} ${percent(branches.pct)}  ${name}`)
}
