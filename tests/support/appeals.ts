import { randomUUID } from 'node:crypto'
import type { InputOf } from '../../shared/contract'
import { submitAppeal } from '../../shared/direct-line/contracts'
import { acceptAppeal, resolveAppeal, startAppeal } from '../../shared/direct-line/staff-contracts'
import type { Community } from './community'

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

export const fiveStars = { speed: 5, result: 5, service: 5, answer: 5, isSolved: true, words: '' }

/** A case that has its answer and waits for the rating. */
export async function resolvedAppeal(town: Community, at = 'happy') {
  const [resident, secretary] = await Promise.all([town.resident(`${at}.b1`), town.secretary(at)])
  const { id } = await resident.call(submitAppeal, darkStairs())
  const request = () => ({ id, requestId: randomUUID() })
  await secretary.call(acceptAppeal, request())
  await secretary.call(startAppeal, { ...request(), note: '' })
  await secretary.call(resolveAppeal, {
    ...request(),
    answer: '灯泡已换，楼道亮了。',
    outcome: 'fixed',
    photos: [],
  })
  return { id, resident, secretary }
}
