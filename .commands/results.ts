import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** What jest writes with `--json`, as far as it is read here. */
interface JestResults {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  /** Files that could not even start: each counts as a failure. */
  readonly numRuntimeErrorTestSuites: number
  readonly testResults: readonly JestFile[]
}

interface JestFile {
  readonly name: string
  readonly status: string
  readonly message: string
  readonly assertionResults: readonly {
    readonly status: string
    readonly fullName: string
    readonly failureMessages: readonly string[]
  }[]
}

export interface TestResults {
  readonly passed: number
  readonly failed: number
  readonly notRun: number
  /** Each failure told once more, short: whoever sees the end of a long run alone still learns what broke. */
  readonly failures: readonly string[]
}

/** Enough for an assertion, what it got and the line it stands in; the whole was printed with its file. */
const LINES_OF_A_FAILURE = 30

/** Reads what jest left in `file`; paths are told from `root`. */
export function readResults(file: string, root: string): TestResults {
  // Jest itself ended before its first test.
  if (!existsSync(file))
    return { passed: 0, failed: 1, notRun: 0, failures: ['jest ended before its first test'] }
  const results = JSON.parse(readFileSync(file, 'utf8')) as JestResults
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    notRun: results.numPendingTests + results.numTodoTests,
    failures: results.testResults.flatMap((tested) => failuresOf(tested, relative(root, tested.name))),
  }
}

function failuresOf(tested: JestFile, path: string): string[] {
  const failed = tested.assertionResults.filter(({ status }) => status === 'failed')
  if (failed.length === 0 && tested.status === 'failed') return [told(path, tested.message)]
  return failed.map((test) => told(`${path} › ${test.fullName}`, test.failureMessages.join('\n')))
}

const told = (title: string, message: string): string =>
  [`✗ ${title}`, ...message.trimEnd().split('\n').slice(0, LINES_OF_A_FAILURE)].join('\n    ')
