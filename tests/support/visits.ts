import type { InputOf } from '../../shared/contract'
import type { Behalf } from '../../shared/direct-line/draft'
import { me } from '../../shared/members/contracts'
import { addDays } from '../../shared/time'
import { assignVisit, requestVisit } from '../../shared/windows/visit-contracts'
import type { Community, Person } from './community'
import { openWindow, request, today } from './windows'

type Wish = InputOf<typeof requestVisit>

/** Tomorrow from nine to eleven, at another address unless a home is named. */
export async function visitWish(
  town: Community,
  guideId: string,
  changed: Partial<Wish> = {},
): Promise<Wish> {
  return {
    guideId,
    date: addDays(await today(town), 1),
    from: 540,
    to: 660,
    place: { kind: 'typed', label: '幸福路老年食堂门口' },
    phone: '13812345678',
    words: '门铃坏了，请敲门。',
    ...request(),
    ...changed,
  }
}

export const homeOf = async (person: Person) => {
  const { member } = await person.call(me, {})
  return { kind: 'home' as const, householdId: member!.homes[0]!.householdId }
}

/** Somebody of 1号楼 who asks for a visit at home, and a worker of the community. */
export async function askedVisit(town: Community, changed: Partial<Wish> = {}) {
  const { guideId, secretary } = await openWindow(town)
  const [resident, worker] = await Promise.all([
    town.resident('happy.b1', { name: '周桂兰' }),
    town.holder('communityWorker', 'happy'),
  ])
  const wish = await visitWish(town, guideId, { place: await homeOf(resident), ...changed })
  const visit = await resident.call(requestVisit, wish)
  return { guideId, secretary, resident, worker, wish, id: visit.id, visit }
}

export async function assignedVisit(town: Community) {
  const asked = await askedVisit(town)
  await asked.secretary.call(assignVisit, { id: asked.id, ...request(), memberId: asked.worker.id })
  return asked
}

/** Somebody who can't ask themselves, at home in 1号楼. */
export const elder = (changed: Partial<Behalf> = {}): Behalf => ({
  relation: 'leader',
  name: '孙玉珍',
  phone: '13900001111',
  home: { entranceId: 'happy.b1.e1', room: '808' },
  consent: 'inPerson',
  ...changed,
})
