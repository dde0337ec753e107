import { countedUnits, marksOf, ratesOf, sumOf, type CountedFacts } from '../../../shared/direct-line/figures'

const NOON = Date.parse('2026-11-16T12:00:00+08:00')
const LATE_NOVEMBER = Date.parse('2026-11-30T23:59:00+08:00')
const DECEMBER = Date.parse('2026-12-01T00:00:00+08:00')

const stars = { speed: 5, result: 5, service: 5, answer: 5, isSolved: true, words: '' }

const facts = (part: Partial<CountedFacts> = {}): CountedFacts => ({
  kind: 'complaint',
  categoryId: 'noise',
  unitIds: ['d', 's', 'c', 'g', 'b', 'e'],
  state: 'submitted',
  createdAt: NOON,
  acceptBy: NOON,
  acceptedAt: null,
  isAcceptanceMissed: false,
  outcome: null,
  rating: null,
  ratedAt: null,
  endedAt: null,
  ending: null,
  ...part,
})

/** What the community counts of it, without unit. */
const counted = (part: Partial<CountedFacts> = {}) =>
  marksOf(facts(part))
    .filter((mark) => mark.startsWith('c|'))
    .map((mark) => mark.slice(2))

test('a case is counted by its community and its grid, in the month it was filed', () => {
  expect(marksOf(facts()).sort()).toEqual(
    ['c', 'g'].flatMap((unit) =>
      ['category:noise', 'kind:complaint', 'place:b', 'submitted'].map(
        (figure) => `${unit}|2026-11|${figure}`,
      ),
    ),
  )
})

test('a case kept from a community is counted above it alone', () => {
  expect(countedUnits(['d', 's'])).toEqual([['d', 's']])
  expect(marksOf(facts({ unitIds: ['d', 's'] })).every((mark) => mark.startsWith('s|'))).toBe(true)
})

test.each([
  ['still in time', { acceptedAt: null }, []],
  ['accepted in time', { acceptedAt: NOON }, ['responseDue', 'respondedInTime']],
  ['accepted late', { acceptedAt: NOON + 1 }, ['responseDue', 'respondedLate']],
  ['not accepted when it was due', { isAcceptanceMissed: true }, ['responseDue', 'respondedLate']],
])('response: %s', (_, part, figures) => {
  const response = counted({ state: 'accepted', ...part }).filter((mark) => mark.includes('respon'))
  expect(response).toEqual(figures.map((figure) => `2026-11|${figure}`))
})

test('a month’s last minute and the next one’s first are two months', () => {
  expect(counted({ createdAt: LATE_NOVEMBER })).toContain('2026-11|submitted')
  expect(counted({ createdAt: DECEMBER })).toContain('2026-12|submitted')
})

test.each([
  ['solved and satisfied', stars, 'request', ['rated', 'satisfied', 'ratedToSolve', 'ratedSolved']],
  ['solved with three stars', { ...stars, result: 3 }, 'request', ['rated', 'ratedToSolve', 'ratedSolved']],
  ['not solved', { ...stars, isSolved: false, result: 1 }, 'suggestion', ['rated', 'ratedToSolve']],
  ['a question has nothing to solve', stars, 'question', ['rated', 'satisfied']],
  ['praise neither', stars, 'praise', ['rated', 'satisfied']],
] as const)('rating: %s', (_, rating, kind, figures) => {
  const rated = counted({ state: 'evaluated', outcome: 'fixed', rating, ratedAt: NOON, kind })
  expect(rated.filter((mark) => /rated|satisfied/.test(mark))).toEqual(
    figures.map((figure) => `2026-11|${figure}`),
  )
})

test('what was merely explained stands beside the rates', () => {
  const part = { state: 'evaluated', outcome: 'explained', rating: stars, ratedAt: NOON } as const
  expect(counted(part).filter((mark) => /rated|satisfied/i.test(mark))).toEqual(['2026-11|ratedExplained'])
})

test.each(['declined', 'merged', 'withdrawn'] as const)('a %s case stands beside the rates', (state) => {
  const marks = counted({ state, endedAt: DECEMBER, acceptedAt: NOON + 1, isAcceptanceMissed: true })
  expect(marks.filter((mark) => !/submitted|kind|category|place/.test(mark))).toEqual([`2026-12|${state}`])
})

test('a closed case is counted by what its answer was, and beside when nobody rated it', () => {
  const marks = counted({ state: 'closed', endedAt: DECEMBER, outcome: 'impossible', ending: 'unrated' })
  expect(marks.filter((mark) => mark.startsWith('2026-12'))).toEqual([
    '2026-12|closed',
    '2026-12|outcome:impossible',
    '2026-12|unrated',
  ])
})

test('rates are parts and wholes, and of nothing they are none', () => {
  expect(ratesOf({})).toEqual({
    response: { part: 0, whole: 0 },
    resolution: { part: 0, whole: 0 },
    satisfaction: { part: 0, whole: 0 },
  })
  const sum = sumOf([
    { rated: 2, satisfied: 1 },
    { rated: 3, responseDue: 4 },
  ])
  expect(ratesOf(sum).satisfaction).toEqual({ part: 1, whole: 5 })
  expect(sum.responseDue).toBe(4)
})
