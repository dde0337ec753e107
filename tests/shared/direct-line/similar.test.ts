import { nearestFirst, nearness, type Compared } from '../../../shared/direct-line/similar'

const at = (label: string, latitude: number | null = null, longitude: number | null = null) => ({
  label,
  latitude,
  longitude,
})

const lift = (part: Partial<Compared> = {}): Compared => ({
  categoryId: 'lift',
  text: '3号楼电梯停在7楼不动了',
  place: at('3号楼'),
  ...part,
})

test('the same words at the same place are nearer than other words there', () => {
  const same = nearness(lift(), lift({ text: '3号楼的电梯又停了' }))!
  const other = nearness(lift(), lift({ text: '轿厢里面灯不亮' }))!
  expect(same.score).toBeGreaterThan(other.score)
})

test('one subject, another place and other words have nothing to do with each other', () => {
  expect(nearness(lift(), lift({ text: '轿厢里灯不亮', place: at('小广场') }))).toBeNull()
})

test('of two subjects the words must agree strongly', () => {
  expect(nearness(lift(), lift({ categoryId: 'property' }))).not.toBeNull()
  expect(nearness(lift(), lift({ categoryId: 'property', text: '电梯间卫生差' }))).toBeNull()
})

test.each([
  ['the same point', 31.2304, 121.4737, 0],
  ['three hundred metres north', 31.2331, 121.4737, 300],
  ['a kilometre east', 31.2304, 121.4842, 1000],
])('distance to %s', (_, latitude, longitude, metres) => {
  const found = nearness(
    lift({ place: at('路口', 31.2304, 121.4737) }),
    lift({ place: at('路口', latitude, longitude) }),
  )
  expect(found!.metres).toBeGreaterThan(metres * 0.98 - 1)
  expect(found!.metres).toBeLessThan(metres * 1.02 + 1)
})

test('without points on both sides there is no distance', () => {
  expect(nearness(lift(), lift({ place: at('3号楼', 31, 121) }))!.metres).toBeNull()
})

test('the nearest come first, no more than asked for', () => {
  const rows = [0.2, 0.9, 0.5].map((score) => ({ score, metres: null }))
  expect(nearestFirst(rows, 2).map(({ score }) => score)).toEqual([0.9, 0.5])
})
