import { relative } from 'node:path'

/** Prints one line for each test file, the failures in full, and nothing else: the summary is `npm test`'s own. */
export default class LineReporter {
  constructor(config) {
    this.root = config.rootDir
  }

  onTestResult(_test, result) {
    const file = relative(this.root, result.testFilePath)
    const seconds = (result.perfStats.runtime / 1000).toFixed(1)
    const isGood = result.numFailingTests === 0 && !result.testExecError
    console.log(`  ${isGood ? '✓' : '✗'} ${file}  ${result.numPassingTests} passed, ${seconds} s`)
    if (result.failureMessage) console.log(result.failureMessage)
  }
}
