import { randomUUID } from 'node:crypto'
import type { InputOf, OutputOf } from '../../shared/contract'
import {
  answerBundle,
  bundleComments,
  decideMatter,
  getMatter,
  giveVoice,
  postComment,
  publishMatter,
} from '../../shared/matters/contracts'
import { DAY, MINUTE } from '../../shared/time'
import { type Community, type Person } from './community'
import { MONDAY_MORNING } from './moments'

type Draft = InputOf<typeof publishMatter>
type Matter = OutputOf<typeof getMatter>

export const request = () => ({ requestId: randomUUID() })

/** Three options and room for words, for a week, heard in 幸福里社区. */
export const liftMatter = (changed: Partial<Draft> = {}): Draft => ({
  ...request(),
  title: '老楼加装电梯，选哪一种方案',
  background: '1号楼和2号楼楼龄超过 25 年，上下楼不方便的老人有 31 位。三种方案都请设计院看过。',
  question: '您家赞成哪一种加装方案？',
  options: ['平层入户', '错层入户', '暂不加装'],
  takesComments: true,
  showsRunning: false,
  photos: [],
  closesAt: MONDAY_MORNING + 7 * DAY,
  scopeUnitId: 'happy',
  ...changed,
})

/** The same without options: people answer in their own words. */
export const openQuestion = (changed: Partial<Draft> = {}): Draft =>
  liftMatter({ title: '口袋公园怎么建', question: '您希望公园里有什么？', options: [], ...changed })

export async function published(town: Community, changed: Partial<Draft> = {}) {
  const secretary = await town.secretary()
  const closesAt = (await town.cloud.clock.now()) + 7 * DAY
  const matter = await secretary.call(publishMatter, liftMatter({ closesAt, ...changed }))
  return { secretary, matter, id: matter.id }
}

/** Chooses for the person's own household, by the option's place. */
export async function voice(person: Person, matter: Pick<Matter, 'id' | 'options'>, place: number) {
  const { households } = await person.call(getMatter, { id: matter.id })
  const householdId = households[0]?.id ?? ''
  return person.call(giveVoice, { id: matter.id, householdId, optionId: matter.options[place]!.id })
}

export const written = async (person: Person, id: string, text: string): Promise<string> =>
  (await person.call(postComment, { id, ...request(), text })).myComments[0]!.id

/** Lets the deadline pass, and the timed job find that out. */
export async function closed(town: Community): Promise<void> {
  await town.cloud.clock.advance(7 * DAY + MINUTE)
  await town.settle()
}

/** A matter that has been closed, its one comment answered, and decided. */
export async function decidedMatter(town: Community) {
  const { secretary, id } = await published(town)
  const resident = await town.resident()
  const commentId = await written(resident, id, '请先修好楼梯扶手。')
  await closed(town)
  const bundled = await secretary.call(bundleComments, {
    id,
    ...request(),
    title: '扶手',
    commentIds: [commentId],
  })
  const bundleId = bundled.bundles[0]!.id
  await secretary.call(answerBundle, { id, ...request(), bundleId, text: '扶手本月内修好。' })
  await secretary.call(decideMatter, { id, ...request(), text: '按得票最多的方案加装，下月开工。' })
  return { id, secretary, resident, bundleId, commentId }
}
