import * as fc from 'fast-check'
import {
  bigramsOf,
  matchesQuery,
  rarestOf,
  scopeTerm,
  SearchText,
  termOf,
  termsOf,
} from '../../shared/search'

const leak = [
  '3号楼地下室漏水',
  '261122-4837',
  '幸福里小区3号楼2单元',
  '地下室的水管一直滴水，WiFi 机房也进水了',
]

test.each([
  ['漏水'],
  ['地下室 漏水'],
  ['3号楼'],
  ['3 号楼'],
  ['３号楼'],
  ['滴水wifi'],
  ['WIFI'],
  ['4837'],
  ['261122-4837'],
  ['2611224837'],
  ['261122'],
  ['483'],
  ['2单元 进水'],
])('“%s” finds the leak in building 3', (query) => {
  const terms = termsOf('happy', leak)
  const grams = bigramsOf(query)
  expect(grams.length).toBeGreaterThan(0)
  expect(grams.filter((gram) => !terms.includes(termOf('happy', gram)))).toEqual([])
  expect(matchesQuery(query, leak)).toBe(true)
})

test.each([
  ['漏电', leak],
  ['漏水 电梯', leak],
  ['水漏', leak],
  ['4838', leak],
  ['3号楼', ['13号楼停水']],
  ['3-2-501', ['13-2-501 门前堆物']],
])('“%s” does not match %j', (query, texts) => {
  expect(matchesQuery(query, texts)).toBe(false)
})

test.each([
  ['3号楼', ['请到1-3号楼之间看看']],
  ['3号楼', ['13号楼和3号楼都停水']],
  ['灯 楼道', ['楼道灯不亮']],
])('“%s” matches %j', (query, texts) => {
  expect(matchesQuery(query, texts)).toBe(true)
})

test.each([['灯'], ['  '], ['灯 水'], ['😀😀'], ['！？'], ['很'.repeat(41)]])(
  '“%s” is nothing to search by',
  (text) => {
    expect(SearchText.safeParse(text).success).toBe(false)
  },
)

test('a word of two characters is enough to search by', () => {
  expect(SearchText.parse(' 灯 漏水 ')).toBe('灯 漏水')
  expect(bigramsOf('灯 漏水')).toEqual(['漏水'])
})

test('a scope’s records share one term, and no two scopes share any', () => {
  expect(termsOf('happy', [])).toEqual([scopeTerm('happy')])
  const others = termsOf('locust', leak)
  expect(termsOf('happy', leak).filter((term) => others.includes(term))).toEqual([])
})

test('a record has each term once, the first ones when there are too many, and never more than the limit', () => {
  expect(termsOf('k', ['漏水漏水漏水'])).toEqual(['k:', 'k:漏水', 'k:水漏'])
  expect(termsOf('k', ['楼道灯坏了', '电梯'], 4)).toEqual(['k:', 'k:楼道', 'k:道灯', 'k:灯坏'])
  const long = Array.from({ length: 2000 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('')
  expect(termsOf('k', [long])).toHaveLength(240)
})

test('punctuation, spaces and pictures between words don’t keep them apart, other texts do', () => {
  expect(termsOf('k', ['楼道，😀 灯'])).toEqual(['k:', 'k:楼道', 'k:道灯'])
  expect(termsOf('k', ['楼道', '灯坏'])).toEqual(['k:', 'k:楼道', 'k:灯坏'])
})

test('a rare sign outside the first plane is one character', () => {
  expect(termsOf('k', ['𠮷家'])).toEqual(['k:', 'k:𠮷家'])
})

test.each([
  ['an unlisted one before any that is listed', ['漏水', '水管'], { 漏水: 90 }, '水管'],
  ['the least common of listed ones', ['漏水', '电梯'], { 漏水: 90, 电梯: 40 }, '电梯'],
  ['four digits before two', ['48', '4837', '83'], {}, '4837'],
  ['two rare signs before four common digits', ['2611', '漏水'], { 2611: 300 }, '漏水'],
])('the rarest is %s', (_, grams, frequencies, expected) => {
  expect(rarestOf(grams, frequencies)).toBe(expected)
})

test('of nothing there is no rarest', () => {
  expect(rarestOf([], {})).toBeNull()
})

test('whatever matches a text is found by any of its grams', () => {
  const text = fc.string({ unit: fc.constantFrom(...'3号楼漏水灯A1 ，-5室') })
  fc.assert(
    fc.property(text, text, text, (before, query, after) => {
      const texts = [before + query + after]
      if (!matchesQuery(query, texts)) return
      const terms = termsOf('k', texts, 1000)
      expect(bigramsOf(query).filter((gram) => !terms.includes(termOf('k', gram)))).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test('a stretch of a text that no digit precedes is found in it', () => {
  const unit = fc.constantFrom(...'号楼漏水灯A室，、')
  fc.assert(
    fc.property(fc.string({ unit }), fc.string({ unit }), fc.string({ unit }), (before, query, after) => {
      expect(matchesQuery(query, [before + query + after])).toBe(true)
    }),
    { numRuns: 500 },
  )
})
