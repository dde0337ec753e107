import { randomUUID } from 'node:crypto'
import type { InputOf } from '../../shared/contract'
import type { submitAppeal } from '../../shared/direct-line/contracts'

type Draft = InputOf<typeof submitAppeal>

/** An urgent request at a typed place. */
export const brokenLift = (): Draft => ({
  requestId: randomUUID(),
  kind: 'request',
  categoryId: 'lift',
  text: '3号楼电梯停在7楼不动了。里面没有人，楼上有坐轮椅的老人。',
  photos: [],
  place: { kind: 'typed', label: '3号楼电梯' },
  phone: '13812345678',
  mayBePublic: true,
})

/** An ordinary complaint without a phone number. */
export const darkStairs = (): Draft => ({
  requestId: randomUUID(),
  kind: 'complaint',
  categoryId: 'lighting',
  text: '楼道灯坏了三天，晚上看不见台阶。',
  photos: [],
  place: { kind: 'typed', label: '1号楼一层楼道' },
  phone: null,
  mayBePublic: false,
})
