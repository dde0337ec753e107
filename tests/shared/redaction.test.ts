import * as fc from 'fast-check'
import { applyRedactions, mustRedact, suggestRedactions } from '../../shared/redaction'

/** The text as it would be published, had the worker taken every suggestion. */
const published = (text: string) => applyRedactions(text, suggestRedactions(text))
const kinds = (text: string) => suggestRedactions(text).map(({ kind }) => kind)

test.each([
  ['请打13812345678找我', '请打***找我'],
  ['电话138-1234-5678，急', '电话***，急'],
  ['138 1234 5678', '***'],
  ['1381 234 5678', '***'],
  ['138 12345678', '***'],
  ['1 3 8 1 2 3 4 5 6 7 8', '***'],
  ['+86 13812345678', '***'],
  ['电话：１３８１２３４５６７８', '电话：***'],
  ['一三八一二三四五六七八', '***'],
  ['幺三八零零幺三八零零零', '***'],
  ['微信同号13812345678', '微信同号***'],
])('a mobile number goes: %s', (text, expected) => {
  expect(published(text)).toBe(expected)
  expect(kinds(text)).toEqual(['phone'])
})

test.each([
  ['打022-27001234没人接', '打***没人接'],
  ['（022）27001234', '***'],
  ['0431-88881234转802', '***'],
])('a landline with its area code goes: %s', (text, expected) => {
  expect(published(text)).toBe(expected)
  expect(kinds(text)).toEqual(['landline'])
})

test.each([
  ['身份证11010519491231002X', 'idNumber', '身份证***'],
  ['身份证110105 1949 1231 002x。', 'idNumber', '身份证***。'],
  ['抄错一位的110105194912310021也是', 'idNumber', '抄错一位的***也是'],
  ['老证件130503670401001', 'idNumber', '老证件***'],
  ['卡号6222021001116245702', 'bankCard', '卡号***'],
  ['卡号4111 1111 1111 1111 20元', 'bankCard', '卡号*** 20元'],
])('an identity or card number goes: %s', (text, kind, expected) => {
  expect(kinds(text)).toEqual([kind])
  expect(published(text)).toBe(expected)
})

test.each([
  ['京A·12345挡了消防通道', '京A·***挡了消防通道'],
  ['津AD12345占位', '津A***占位'],
  ['车牌沪b88x66', '车牌沪b***'],
  ['粤Z1234港', '粤Z***'],
])('a plate goes, its region stays: %s', (text, expected) => {
  expect(kinds(text)).toEqual(['plate'])
  expect(published(text)).toBe(expected)
})

test.each([
  ['3号楼2单元501室漏水', '3号楼漏水'],
  ['三号楼二单元五零一室漏水', '三号楼漏水'],
  ['十二号楼1单元1203漏水', '十二号楼漏水'],
  ['3号楼501漏水', '3号楼漏水'],
  ['3栋 2单元 501', '3栋'],
  ['5号501室', '5号'],
  ['2单元501养鸡', '2单元养鸡'],
  ['住在3-2-501', '住在3号楼'],
  ['住在３－２－５０１室', '住在３号楼'],
  ['3-501室太吵', '3号楼太吵'],
  ['501室漏水', '某室漏水'],
  ['1203房养狗', '某房养狗'],
  ['2单元501户堆物', '2单元堆物'],
  ['501的业主堆物', '某户的业主堆物'],
  ['5楼东户', '某户'],
  ['3号楼五楼西户堆物', '3号楼堆物'],
])('a room goes, the building stays: %s', (text, expected) => {
  expect(published(text)).toBe(expected)
  expect(kinds(text)).toEqual(['room'])
})

test.each([
  ['王先生说', '某先生说'],
  ['找过物业的王建国经理', '找过物业的某经理'],
  ['李阿姨和赵大爷', '某阿姨和某大爷'],
  ['欧阳女士', '某女士'],
  ['关于王先生', '关于某先生'],
  ['我叫王秀兰，住在这里', '我叫某某，住在这里'],
  ['我叫王兰住在这里', '我叫某某住在这里'],
  ['我是王秀兰，', '我是某某，'],
  ['联系人：刘洋', '联系人：某某'],
  ['业主张伟反映', '业主某某反映'],
  ['谢谢王阿姨', '谢谢某阿姨'],
  ['楼长孙玉梅说', '楼长某某说'],
  ['王总说没钱', '某总说没钱'],
  ['老王家漏水', '老某家漏水'],
  ['小李说不管', '小某说不管'],
])('a name goes: %s', (text, expected) => {
  expect(published(text)).toBe(expected)
  expect(new Set(kinds(text))).toEqual(new Set(['name']))
})

test.each([
  ['加微信wang_xiulan88', '加微信***'],
  ['微信号：lanlan2020', '微信号：***'],
  ['VX abc12345', 'VX ***'],
  ['QQ群123456789', 'QQ群***'],
])('a WeChat or QQ account goes: %s', (text, expected) => {
  expect(kinds(text)).toEqual(['wechat'])
  expect(published(text)).toBe(expected)
})

test.each([
  ['3号楼2单元楼道灯不亮，晚上要摸黑'],
  ['3号楼300户居民停水，3号楼120多人排队，3号楼2019年建成'],
  ['工单261122-4837，2026-11-16 09:00前回复'],
  ['请打12345或400-810-1234咨询'],
  ['我们楼一共108户，全小区500住户，2单元3层到5层东侧没有灯'],
  ['维修费1500.00元，预算20260元'],
  ['居委会主任和社区书记都来过，班主任也知道'],
  ['老人下不了楼，小区里老是堵车，养老金没到账'],
  ['业主方面说马上就修，邻居常常投诉，小于5米'],
  ['13层的小高层，电梯坏了16天'],
  ['某先生住某室，电话***'],
  [''],
])('nothing personal in: %s', (text) => {
  expect(suggestRedactions(text)).toEqual([])
})

test('a whole text is still readable when everything was taken away', () => {
  const text =
    '我叫王秀兰，住3号楼2单元501室。楼上601的业主李先生（电话138 1234 5678，车津A·12345）半夜装修，物业张经理不管。'
  expect(published(text)).toBe(
    '我叫某某，住3号楼。楼上某户的业主某先生（电话***，车津A·***）半夜装修，物业某经理不管。',
  )
})

test('the worker may take some and leave others', () => {
  const text = '王先生的电话是13812345678'
  const [name, phone] = suggestRedactions(text)
  expect(name).toEqual({ from: 0, to: 3, kind: 'name', text: '王先生', replacement: '某先生' })
  expect(applyRedactions(text, [phone!])).toBe('王先生的电话是***')
  expect(applyRedactions(text, [])).toBe(text)
})

test.each([
  ['13812345678', ['phone']],
  ['１３８—１２３４—５６７８', ['phone']],
  ['11010519491231002X', ['idNumber']],
  ['6222021001116245702', ['bankCard']],
  ['王先生住3号楼501室，座机022-27001234，京A·12345', []],
])('never published of “%s”: %j', (text, expected) => {
  expect(mustRedact(text).map(({ kind }) => kind)).toEqual(expected)
})

const pieces = [
  ...['13812345678', '138-1234-5678', '11010519491231002X', '6222021001116245702', '022-27001234'],
  ...[
    '京A·12345',
    '3号楼2单元501室',
    '王先生',
    '我叫李小红',
    '，',
    ' ',
    '电话',
    '的',
    '1',
    '-',
    'X',
    '微信abcdefg',
  ],
]

test('suggestions stand in order, apart from each other, and name what they cover', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      const found = suggestRedactions(text)
      found.forEach((one, at) => {
        expect(one.from).toBeGreaterThanOrEqual(found[at - 1]?.to ?? 0)
        expect(text.slice(one.from, one.to)).toBe(one.text)
      })
    }),
    { numRuns: 500 },
  )
})

test('once everything was taken away, nothing is left that may never be published', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      expect(mustRedact(published(parts.join('')))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('the longest text is read at once', () => {
  const text = '我叫王秀兰住3号楼2单元501室电话13812345678，'.repeat(70).slice(0, 2000)
  expect(suggestRedactions(text).length).toBeGreaterThan(150)
})
