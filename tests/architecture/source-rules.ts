export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string
  readonly text: string
}

export interface SourceRule {
  readonly name: string
  breaks(file: SourceFile): boolean
  /** Files that break it, so that the rule is known to be able to fail. */
  readonly bad: readonly SourceFile[]
}

const code = /\.(ts|tsx|js|mjs|cjs|scss)$/
const topLevel =
  /^(client|cloudfunctions|shared|tests)\/|^(project\.config|package|package-lock|tsconfig)\.json$|^(README\.md|LICENSE)$|^\./
const avoidedNames = /(^|[-./])(utils?|helpers?|common|misc)\d*(?=[-./]|$)/i
const hiddenInputs =
  /\bDate\.now\(|\bMath\.random\(|\bnew Date\(\s*\)|\brandomUUID\(|\bgetRandomValues\(|\bperformance\.now\(/
const network =
  /\b(wx|Taro)\.(cloud|request|uploadFile|downloadFile|connectSocket)\b|\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/
const ownMock = /\bjest\.(mock|doMock)\(\s*['"](\.|@shared|@\/)/
// Written in pieces, so that neither the pattern nor its example is itself a find.
const machinePath = new RegExp(
  `(^|[\\s'"\`=(:])/(${['root', 'home', 'Users', 'work'].join('|')})/[\\w.-]`,
  'm',
)
const registryHost = new RegExp(
  ['"resolved"', ':|registry', '=|https?://[\\w.-]*(npmmirror|registry)', '[\\w.-]*'].join(''),
)
/** The name is the third group. */
export const namedCollection = /\b(collection|documents)(<[^(]*>)?\(\s*['"`](\w+)/

const lines = (text: string) => text.trimEnd().split('\n').length
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
const long = (count: number) => 'const line = 1\n'.repeat(count)

/** Only `export … from` and nothing of its own. */
function isBarrel(text: string): boolean {
  const statements = withoutComments(text).trim()
  return (
    statements !== '' &&
    /^(export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?\s*)+$/.test(statements)
  )
}

export const sourceRules: readonly SourceRule[] = [
  {
    name: 'a source file has at most 300 lines, a test file 400',
    breaks: ({ path, text }) => code.test(path) && lines(text) > (path.startsWith('tests/') ? 400 : 300),
    bad: [
      { path: 'shared/rules.ts', text: long(301) },
      { path: 'tests/shared/rules.test.ts', text: long(401) },
    ],
  },
  {
    name: 'the top level holds the four folders and the project’s own files',
    breaks: ({ path }) => !topLevel.test(path),
    bad: [
      { path: 'scripts/build.ts', text: '' },
      { path: 'notes.md', text: '' },
    ],
  },
  {
    name: 'no file is called after what it is for the computer',
    breaks: ({ path }) => avoidedNames.test(path),
    bad: [
      'shared/utils.ts',
      'client/src/common/x.ts',
      'tests/date-helpers2.ts',
      'cloudfunctions/misc/x.ts',
    ].map((path) => ({ path, text: '' })),
  },
  {
    name: 'no file only re-exports others',
    breaks: ({ path, text }) => code.test(path) && isBarrel(text),
    bad: [
      { path: 'shared/index.ts', text: "// all\nexport * from './a'\nexport { b, type C } from './b'\n" },
    ],
  },
  {
    name: 'shared has no clock and no randomness',
    breaks: ({ path, text }) => path.startsWith('shared/') && hiddenInputs.test(withoutComments(text)),
    bad: [
      { path: 'shared/slots.ts', text: 'const now = Date.now()' },
      { path: 'shared/slots.ts', text: 'const id = Math.random()' },
      { path: 'shared/slots.ts', text: 'const today = new Date()' },
    ],
  },
  {
    name: 'only client/src/cloud touches the network',
    breaks: ({ path, text }) =>
      path.startsWith('client/src/') &&
      !path.startsWith('client/src/cloud/') &&
      network.test(withoutComments(text)),
    bad: [
      { path: 'client/src/features/bookings/use-rooms.ts', text: "wx.cloud.callFunction({ name: 'api' })" },
      { path: 'client/src/pages/me/index.tsx', text: "await fetch('/invoke/api')" },
    ],
  },
  {
    name: 'only a store names a collection',
    breaks: ({ path, text }) =>
      path.startsWith('cloudfunctions/') &&
      !/^cloudfunctions\/(local|deploy)\//.test(path) &&
      !/(^|[-/])store\.ts$/.test(path) &&
      namedCollection.test(withoutComments(text)),
    bad: [
      { path: 'cloudfunctions/api/bookings/handlers.ts', text: "const days = documents<Day>('roomDays')" },
      { path: 'cloudfunctions/jobs/index.ts', text: "database.collection('members')" },
    ],
  },
  {
    name: 'zod is imported whole, for the size of the client',
    breaks: ({ path, text }) =>
      /\.tsx?$/.test(path) && /^import \{[^}]*\bz\b[^}]*\} from ['"]zod/m.test(text),
    bad: [{ path: 'shared/slots.ts', text: `import { z } ${"from 'zod'"}` }],
  },
  {
    name: 'no test stands in for a module of ours',
    breaks: ({ path, text }) => path.startsWith('tests/') && ownMock.test(text),
    bad: [{ path: 'tests/flows/x.test.ts', text: ['jest.', "mock('../../shared/time')"].join('') }],
  },
  {
    name: 'no file knows a machine’s folders or its registry',
    breaks: ({ text }) => machinePath.test(text) || registryHost.test(text),
    bad: [
      { path: 'README.md', text: ['cd ', 'root', 'project'].join('/') },
      { path: 'package-lock.json', text: `{ "${'resolved'}": "https://example.org/a.tgz" }` },
      { path: '.npmrc', text: ['registry', 'https://example.org'].join('=') },
    ],
  },
]
