import { growing } from '../../../shared/direct-line/growth'

test('what grows most comes first, and of two that grow alike the one with more cases', () => {
  const now = { 'category:lift': 9, 'category:waste': 12, 'category:noise': 8, submitted: 29 }
  const before = { 'category:lift': 6, 'category:waste': 9, 'category:noise': 1, submitted: 16 }
  expect(growing(now, before, 'category')).toEqual([
    { id: 'noise', cases: 8, before: 1 },
    { id: 'waste', cases: 12, before: 9 },
    { id: 'lift', cases: 9, before: 6 },
  ])
})

test.each([
  ['two cases after none are too few', 2, 0, false],
  ['three cases after two are enough', 3, 2, true],
  ['as many as before is no growth', 5, 5, false],
  ['fewer than before is no growth', 5, 9, false],
])('%s', (_, cases, before, isListed) => {
  const found = growing({ 'place:b3': cases }, { 'place:b3': before }, 'place')
  expect(found).toHaveLength(isListed ? 1 : 0)
})

test('a subject of which there was no case the month before grows from none', () => {
  expect(growing({ 'category:water': 4 }, {}, 'category')).toEqual([{ id: 'water', cases: 4, before: 0 }])
})

test('subjects and places don’t mix, and a place keeps its whole id', () => {
  const now = { 'category:lift': 7, 'place:happy.b1': 7 }
  expect(growing(now, {}, 'place')).toEqual([{ id: 'happy.b1', cases: 7, before: 0 }])
})

test('the order is the same on every phone when all else is equal', () => {
  const now = { 'category:b': 4, 'category:a': 4 }
  expect(growing(now, {}, 'category').map(({ id }) => id)).toEqual(['a', 'b'])
})
