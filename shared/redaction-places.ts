import type { Finder } from './redaction-schema'

const number = '[\\d十]{1,4}'
const building = `(?:${number}|[A-Z])(?:号楼|号院|栋|幢|座|#楼?)`
const entrance = `${number}(?:单元|号门|门|梯|楼口)`
const named = '\\d{3,4}(?:室|房间|房|号房)'
// 3号楼501 is a room; 3号楼300户, 3号楼120多人 and 3号楼2019年 are not.
const counted = '[\\d户多余个人米平元块次年天分点度家名位栋%.]'
const bare = `\\d{1,2}(?:0[1-9]|[1-3]\\d)(?!${counted}|号楼)`
const side = `${number}(?:楼|层)[东西南北中左右](?:户|门|手|家|边户|边那户|边那家)`
const room = `(?:${named}|\\d{1,2}0[1-9]户|${bare}|${side})`
const resident = '(?:的|家的|那家|这家)?(?:业主|住户|租户|邻居|租客|房东|老人)'
const inNumber = /[\d十]/
const inChain = /[\d十-]/

const keepsFirst: Finder['replacement'] = ([, kept], original) => original.slice(0, kept!.length)
const keepsNumber: Finder['replacement'] = ([, kept], original) => `${original.slice(0, kept!.length)}号楼`

/** `3号楼2单元501室` becomes `3号楼`: the building says where help is needed, the room says who asks. */
export const places: readonly Finder[] = [
  {
    kind: 'room',
    pattern: new RegExp(`(${building}) ?(?:${entrance} ?)?${room}`, 'gi'),
    notAfter: inNumber,
    replacement: keepsFirst,
  },
  {
    kind: 'room',
    pattern: new RegExp(`(${number}号) ?(?:${entrance} ?)?${named}`, 'g'),
    notAfter: inNumber,
    replacement: keepsFirst,
  },
  {
    kind: 'room',
    pattern: new RegExp(`(${entrance}) ?${room}`, 'g'),
    notAfter: inNumber,
    replacement: keepsFirst,
  },
  {
    kind: 'room',
    pattern: /(\d{1,3})-\d{1,2}-\d{3,4}(?![\d-])(?:室|房|户|号)?/g,
    notAfter: inChain,
    replacement: keepsNumber,
  },
  {
    kind: 'room',
    pattern: new RegExp(`(\\d{1,2})-(?:${named}|\\d{1,2}0[1-9]户|${bare}(?=${resident}))`, 'g'),
    notAfter: inChain,
    replacement: keepsNumber,
  },
  {
    kind: 'room',
    pattern: new RegExp(named, 'g'),
    notAfter: inChain,
    replacement: ([whole]) => `某${whole.endsWith('房间') ? '房间' : whole.slice(-1)}`,
  },
  {
    kind: 'room',
    pattern: new RegExp(`${bare}(?=${resident})`, 'g'),
    notAfter: inChain,
    replacement: () => '某户',
  },
  { kind: 'room', pattern: new RegExp(side, 'g'), notAfter: inNumber, replacement: () => '某户' },
]
