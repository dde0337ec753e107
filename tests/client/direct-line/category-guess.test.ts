import { initialCategories } from '@shared/direct-line/categories'
import { emergencyAdvice } from '@/features/direct-line/emergency-advice'
import { guessCategory, UNSORTED } from '@/features/direct-line/category-guess'
import { categoryWords } from '@/features/direct-line/category-words'

test.each([
  ['3号楼电梯停在7楼不动了', 'lift'],
  ['厨房里闻到燃气味', 'gas'],
  ['路口井盖松了，踩上去晃', 'danger'],
  ['楼上总往下扔东西，算高空抛物吧', 'danger'],
  ['卫生间天花板一直渗水', 'leak'],
  ['楼道灯坏了三天，晚上看不见台阶', 'lighting'],
  ['单元门关不上，谁都能进', 'door'],
  ['家里停水两个小时了', 'water'],
  ['我们这栋楼停电了', 'power'],
  ['暖气不热，屋里只有15度', 'heating'],
  ['垃圾桶满了没人清', 'rubbish'],
  ['楼上装修到半夜，太吵', 'noise'],
  ['树枝伸到二楼窗户上了', 'green'],
  ['有车乱停，出不去', 'parking'],
  ['想装几个电动车充电桩', 'charging'],
  ['消防通道被车堵住了', 'passage'],
  ['独居老人没人送饭', 'elder'],
  ['物业费为什么涨了', 'property'],
  ['居住证怎么办理', 'policy'],
  ['谢谢你们', UNSORTED],
  ['', UNSORTED],
])('%s → %s', (text, expected) => {
  expect(guessCategory(text)).toBe(expected)
})

test('what is dangerous wins over what is merely named', () => {
  expect(guessCategory('电梯口的电线漏电了')).toBe('danger')
  expect(guessCategory('物业把车停在消防通道')).toBe('passage')
})

test('every guess is a category that a new district has', () => {
  const known = initialCategories.map(({ id }) => id)
  expect([...categoryWords.map(([id]) => id), UNSORTED].filter((id) => !known.includes(id))).toEqual([])
})

test('every urgent category says whom to call first', () => {
  const inGeneral = emergencyAdvice('something-new')
  const silent = initialCategories.filter(({ id, isUrgent }) => isUrgent && emergencyAdvice(id) === inGeneral)
  expect(silent).toEqual([])
})
