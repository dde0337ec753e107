import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  createCoverageMap,
  createCoverageSummary,
  type CoverageMapData,
  type CoverageSummary,
} from 'istanbul-lib-coverage'
import { CoverageReport } from 'monocart-coverage-reports'
import { root } from './processes'

/** From the project's root. */
type ByFile = ReadonlyMap<string, CoverageSummary>

/** Prints lines and branches by folder: of what jest ran itself, and of what ran in its children, the local clouds. */
export async function reportCoverage(folders: { ofTests: string; ofChildren: string }): Promise<void> {
  const ofTests = readCoverage(folders.ofTests)
  const ofChildren = await remap(folders.ofChildren, join(root, '.coverage', 'functions'))
  const byFolder = new Map<string, CoverageSummary>()
  for (const file of new Set([...ofTests.keys(), ...ofChildren.keys()])) {
    const summary = better(ofTests.get(file), ofChildren.get(file))
    for (const folder of [dirname(file), 'all']) {
      const sum = byFolder.get(folder) ?? createCoverageSummary()
      sum.merge(summary)
      byFolder.set(folder, sum)
    }
  }
  console.log('\ncoverage\n lines branches')
  for (const [folder, { lines, branches }] of [...byFolder].sort(byName)) {
    console.log(`${percent(lines.pct)} ${percent(branches.pct)}   ${folder}`)
  }
}

/** A file that ran on both sides counts by the better of the two: their statements can't be added up. */
function better(one?: CoverageSummary, other?: CoverageSummary): CoverageSummary {
  if (!one || !other) return one ?? other ?? createCoverageSummary()
  return one.lines.pct >= other.lines.pct ? one : other
}

/** The source map beside each bundle, read once; no bundle names its own. */
function sourceMapsBeside(): (url: string) => unknown {
  const known = new Map<string, unknown>()
  return (url) => {
    if (!known.has(url)) known.set(url, JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8')))
    return known.get(url)
  }
}

/** What V8 wrote of the bundles, as coverage of the sources they were made of; pages to look at are left in `to`. */
async function remap(from: string, to: string): Promise<ByFile> {
  const sourceMapOf = sourceMapsBeside()
  const report = new CoverageReport({
    outputDir: to,
    reports: ['json', 'html'],
    logging: 'error',
    onEntry: (entry) => {
      entry.sourceMap = sourceMapOf(entry.url) as typeof entry.sourceMap
    },
    entryFilter: ({ url }) => /\/dist\/(local|cloudfunctions)\//.test(url),
    sourceFilter: (source) =>
      /(^|\/)(shared|cloudfunctions)\//.test(source) && !source.includes('node_modules'),
    sourcePath: (source) => source.replace(/^.*?(?=(shared|cloudfunctions)\/)/, `${root}/`),
  })
  await report.addFromDir(from)
  await report.generate()
  return readCoverage(to)
}

function readCoverage(folder: string): ByFile {
  const file = join(folder, 'coverage-final.json')
  // A run narrowed to a few tests may have started no local cloud.
  if (!existsSync(file)) return new Map()
  const data = JSON.parse(readFileSync(file, 'utf8')) as CoverageMapData
  const coverage = createCoverageMap(data)
  return new Map(
    coverage.files().map((path) => [relative(root, path), coverage.fileCoverageFor(path).toSummary()]),
  )
}

const percent = (share: number) => `${share.toFixed(0)}%`.padStart(6)
const byName = ([a]: [string, unknown], [b]: [string, unknown]) =>
  a === 'all' ? 1 : b === 'all' ? -1 : a.localeCompare(b)
