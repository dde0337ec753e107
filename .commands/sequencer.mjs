import { statSync } from 'node:fs'
import Sequencer from '@jest/test-sequencer'

/** Minutes long by what they do, whatever their size: begun last, one of them would keep a core waiting for it. */
const longest = [/flows\/budgets/, /accessibility/, /lost-answers/, /races/, /random-/, /exports/]
/** Seconds on a local cloud or in a browser, against the tenths of a second of what runs in one process. */
const slow = [/tests\/(flows|browser|weapp|local)\//, /tests\/client\//]

const placeIn = (list, path) => {
  const place = list.findIndex((pattern) => pattern.test(path))
  return place < 0 ? list.length : place
}

/** The longest tests first, so that two cores end at about the same time also where no earlier run was timed. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const keyed = [...tests].map((test) => ({
      test,
      keys: [placeIn(longest, test.path), placeIn(slow, test.path), -statSync(test.path).size],
    }))
    keyed.sort(({ keys: a }, { keys: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    return keyed.map(({ test }) => test)
  }
}
