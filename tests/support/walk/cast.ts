import { randomUUID } from 'node:crypto'
import { grantRole } from '../../../shared/members/contracts'
import type { Community, Person } from '../community'

/** Everybody who may try a step: each in their own part, whatever the case. */
export async function castOf(town: Community) {
  const home = { at: 'happy.b1', room: '501' }
  const [owner, relative, leader, gridWorker, otherGridWorker, worker] = await Promise.all([
    town.resident(home.at, { room: home.room }),
    town.resident('happy.b2'),
    town.leader('happy.b1'),
    town.holder('gridWorker', 'happy.g1'),
    town.holder('gridWorker', 'locust.g1'),
    town.holder('communityWorker', 'happy'),
  ])
  const [secretary, otherSecretary, officer, admin, liaison, household, named] = await Promise.all([
    town.secretary(),
    town.secretary('locust'),
    town.holder('subdistrictOfficer', 's1'),
    town.admin(),
    town.liaison(),
    // Works for the community, and lives with the owner.
    town.holder('communityWorker', 'happy', home),
    // In charge of the grid, and of more above it.
    town.holder('gridWorker', 'happy.g1'),
  ])
  const above = { memberId: named.id, role: 'subdistrictOfficer' as const, unitId: 's1', until: null }
  await admin.call(grantRole, { ...above, requestId: randomUUID() })
  return {
    owner,
    relative,
    leader,
    gridWorker,
    otherGridWorker,
    worker,
    secretary,
    otherSecretary,
    officer,
    admin,
    liaison,
    household,
    named,
  } satisfies Record<string, Person>
}

export type Cast = Awaited<ReturnType<typeof castOf>>
export type Part = keyof Cast

export const OWNER_HOUSEHOLD = 'happy.b1.e1.501'
export const ownersHome = { entranceId: 'happy.b1.e1', room: '501' }
