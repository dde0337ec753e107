import assert from 'node:assert/strict'
import type { Appeal } from '../../../cloudfunctions/api/direct-line/appeal'
import { getAppeal } from '../../../shared/direct-line/contracts'
import { listWork, searchWork } from '../../../shared/direct-line/staff-contracts'
import { AppError } from '../../../shared/errors'
import type { Person } from '../community'
import type { Random } from '../seeded-random'
import type { Cast } from './cast'

/** The reply, or null when it was refused. */
async function unlessRefused<Reply>(call: Promise<Reply>): Promise<Reply | null> {
  try {
    return await call
  } catch (failure) {
    if (failure instanceof AppError && failure.refusal.code !== 'INTERNAL') return null
    throw failure
  }
}

const lists = listWork.input.shape.show.options
const units = ['d1', 's1', 'happy', 'happy.g1']

/** Somebody whom a case concerns looks for it: on a list, and by its number. */
async function assertNotListed(person: Person, appeal: Appeal, random: Random): Promise<void> {
  const unitId = random.pick(units)
  const onAList = await unlessRefused(
    person.call(listWork, { unitId, show: random.pick([appeal.state, ...lists]), cursor: null }),
  )
  const found = await unlessRefused(person.call(searchWork, { unitId, query: appeal.ticket }))
  const shown = [...(onAList?.items ?? []), ...(found?.items ?? [])].map(({ id }) => id)
  assert.ok(!shown.includes(appeal._id), `${appeal._id}: whom it concerns doesn’t find it in ${unitId}`)
}

/** For those whom a case concerns it isn't there, whatever other role they hold. */
export async function assertHidden(appeals: readonly Appeal[], cast: Cast, random: Random): Promise<void> {
  for (const appeal of appeals) {
    const concerned = Object.values(cast).filter(({ id }) => appeal.excludedIds.includes(id))
    for (const person of concerned) {
      const seen = await unlessRefused(person.call(getAppeal, { id: appeal._id }))
      assert.equal(seen, null, `${appeal._id}: it isn’t there for whom it concerns`)
    }
    if (concerned.length > 0) await assertNotListed(random.pick(concerned), appeal, random)
  }
}
