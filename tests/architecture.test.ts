import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { collections } from '../cloudfunctions/schema'
import { root, violationsIn } from './architecture/dependencies'
import { namedCollection, type SourceFile, sourceRules } from './architecture/source-rules'

const binary = /\.(png|jpe?g|gif|webp|ico|woff2?|ttf|pdf|xlsx)$/

/** What is or would be committed: tracked files, and new ones that nothing ignores. */
function projectFiles(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  })
  return listed
    .toString()
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .map((path) => ({ path, text: binary.test(path) ? '' : readFileSync(join(root, path), 'utf8') }))
}

describe('the sources', () => {
  const files = projectFiles()

  test.each(sourceRules)('$name', (rule) => {
    expect(files.filter((file) => rule.breaks(file)).map(({ path }) => path)).toEqual([])
  })

  test.each(sourceRules.flatMap((rule) => rule.bad.map((file) => ({ rule, name: rule.name, file }))))(
    '“$name” is broken by $file.path',
    ({ rule, file }) => {
      expect(rule.breaks(file)).toBe(true)
    },
  )
})

test('stores and schema name the same collections', () => {
  const named = projectFiles()
    .filter(({ path }) => /^cloudfunctions\/(api|jobs|feeds|kit)\//.test(path))
    .flatMap(({ text }) => [...text.matchAll(new RegExp(namedCollection, 'g'))].map((found) => found[3]))
  expect([...new Set(named)].sort()).toEqual(Object.keys(collections).sort())
})

/** One bad import for each rule of `.dependency-cruiser.mjs`. */
const badImports: Record<string, { file: string; imports: string }> = {
  'shared-imports-nothing-of-ours': { file: 'shared/a.ts', imports: '../cloudfunctions/kit/cloud' },
  'shared-runs-anywhere': { file: 'shared/b.ts', imports: '@tarojs/taro' },
  'shared-uses-nothing-of-node': { file: 'shared/c.ts', imports: 'node:fs' },
  'client-and-functions-meet-only-in-shared': {
    file: 'client/src/cloud/d.ts',
    imports: '../../../cloudfunctions/kit/cloud',
  },
  'client-never-sees-the-server-sdk': { file: 'client/src/cloud/e.ts', imports: '@cloudbase/node-sdk' },
  'no-page-calls-the-cloud-itself': {
    file: 'client/src/features/bookings/pages/list.ts',
    imports: '@/cloud/call',
  },
  'no-feature-imports-another': {
    file: 'client/src/features/bookings/use-rooms.ts',
    imports: '../notices/use-notices',
  },
  'ui-knows-no-domain': { file: 'client/src/ui/card.ts', imports: '../features/notices/use-notices' },
  'only-kit-imports-the-sdk': {
    file: 'cloudfunctions/api/bookings/store.ts',
    imports: '@cloudbase/node-sdk',
  },
  'no-function-imports-the-local-cloud': { file: 'cloudfunctions/api/f.ts', imports: '../local/clock' },
  'kit-knows-no-domain': { file: 'cloudfunctions/kit/g.ts', imports: '../api/members/store' },
  'feeds-hold-no-member-data': { file: 'cloudfunctions/feeds/h.ts', imports: '../api/members/store' },
  'product-never-imports-tests': { file: 'cloudfunctions/kit/i.ts', imports: '../../tests/community' },
  'no-circles': { file: 'shared/circle/one.ts', imports: './two' },
}

const goodFiles: Record<string, string> = {
  'cloudfunctions/kit/cloud.ts': "import '@cloudbase/node-sdk'",
  'cloudfunctions/local/clock.ts': 'export const clock = 1',
  'cloudfunctions/api/members/store.ts': "import '../../kit/cloud'",
  'client/src/cloud/call.ts': "import '@shared/contract'",
  'client/src/features/notices/use-notices.ts': "import '@/cloud/call'",
  'shared/contract.ts': 'export const contract = 1',
  'shared/circle/two.ts': "import './one'",
  'tests/community.ts': 'export const community = 1',
}

describe('dependencies', () => {
  let fixture: string

  beforeAll(() => {
    fixture = mkdtempSync(join(tmpdir(), 'architecture-'))
    cpSync(join(root, 'tsconfig.json'), join(fixture, 'tsconfig.json'))
    symlinkSync(join(root, 'node_modules'), join(fixture, 'node_modules'))
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(fixture, file)), { recursive: true })
      writeFileSync(join(fixture, file), `${text}\n`)
    }
    for (const [file, text] of Object.entries(goodFiles)) write(file, text)
    for (const { file, imports } of Object.values(badImports)) write(file, `import '${imports}'`)
  })

  afterAll(() => rmSync(fixture, { recursive: true, force: true }))

  test('point one way', async () => {
    const { modules, violations } = await violationsIn(root)
    expect(modules).toBeGreaterThan(20)
    expect(violations).toEqual([])
  })

  test('that point the wrong way are found, each by its rule, and the others are not', async () => {
    const { violations } = await violationsIn(fixture)
    const found = new Map(violations.map(({ rule, from }) => [rule, from]))
    const expected = Object.entries(badImports).map(([rule, { file }]) => [rule, file])
    expect([...found].sort()).toEqual(expected.sort())
  })
})
