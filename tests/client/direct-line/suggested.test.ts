import { numbersIn } from '@/features/direct-line/call-buttons'
import { suggestKind } from '@/features/direct-line/pages/file-case/kind-words'
import { suggestCategory, UNSORTED } from '@shared/direct-line/categories'
import { initialCategories } from '@shared/direct-line/initial-categories'

const suggested = (text: string) => suggestCategory(text, initialCategories)

test.each([
  ['3号楼电梯停在7楼不动了', 'lift'],
  ['厨房里闻到燃气味', 'gas'],
  ['楼下的电动车着火了', 'fire'],
  ['对门的老人敲门没人应，两天没出来了', 'unreachable'],
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
  ['电梯口的电线漏电了', 'danger'],
  ['谢谢你们', UNSORTED],
  ['', UNSORTED],
])('%s → %s', (text, expected) => {
  expect(suggested(text)).toBe(expected)
})

test('a category’s own words decide, in the order of the list, without any list on the phone', () => {
  const [first, second] = initialCategories.map((category) => ({ ...category, words: ['鸽子'] }))
  expect(suggestCategory('鸽子太多', [second!, first!])).toBe(second!.id)
})

test.each([
  ['建议在东门装一个遮雨棚', 'suggestion'],
  ['我要投诉小区停车乱收费', 'complaint'],
  ['请问居住证怎么办理', 'question'],
  ['感谢网格员小孙帮我奶奶买药', 'praise'],
  ['楼道灯坏了三天', 'request'],
])('%s is most likely a %s', (text, kind) => {
  expect(suggestKind(text)).toBe(kind)
})

test.each([
  ['有人受伤打 120，情况紧急打 110 或 119。', ['120', '110', '119']],
  ['整片停电可以打 95598 报修，或者 12345。', ['95598', '12345']],
  ['找物业 010-62345678，手机 13812345678。', ['010-62345678', '13812345678']],
  ['3号楼1单元501室，2026年，第12条', []],
  ['110 打不通再打 110', ['110']],
])('the numbers to call in “%s”', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers)
})

test('every urgent category says whom to call first, and most of them by a number', () => {
  const urgent = initialCategories.filter(({ isUrgent }) => isUrgent)
  expect(urgent.filter(({ advice }) => !advice)).toEqual([])
  expect(urgent.filter(({ advice }) => numbersIn(advice ?? '').length === 0).map(({ id }) => id)).toEqual([
    'water',
  ])
})
