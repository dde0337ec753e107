import { unitAt } from '../../../../shared/roles'
import type { Member } from '../../../api/members/store'
import { matterDocuments, type MatterDocuments } from '../matter-documents'
import { momentsBefore } from '../moments'
import type { Neighbourhood } from './cases'
import { flatsOf, residentsOf } from './households'
import { districtMatterPlans } from './matter-plans'

/** Flats enough for every voice and comment that a plan tells of. */
const MOST_HEARD = 40

/** Confirmed heads of households in the first grid of a community. */
export function headsOf({ community, firstGrid }: Neighbourhood, now: number): Member[] {
  const heads: Member[] = []
  for (const flat of flatsOf(community.grids[0]!, firstGrid)) {
    const head = residentsOf(flat, community.unit, now)[0]!
    if (head.homes[0]!.state === 'confirmed') heads.push(head)
    if (heads.length === MOST_HEARD) break
  }
  return heads
}

/** Two matters of every community: one open, one that is being carried out. */
export function districtMatters(neighbourhoods: readonly Neighbourhood[], now: number): MatterDocuments[] {
  const moments = momentsBefore(now)
  return neighbourhoods.flatMap((neighbourhood) => {
    const { community, desk } = neighbourhood
    const heads = headsOf(neighbourhood, now)
    const buildings = community.grids.flatMap((grid) => grid.buildings.map(({ unit }) => unit))
    const setting = {
      scope: community.unit,
      author: desk.secretary,
      personOf: (key: string) => heads[Number(key)]!,
      buildingNameOf: ({ homes }: Member) =>
        buildings.find(({ _id }) => _id === unitAt(homes[0]?.unitIds ?? [], 'building'))?.name ?? '',
      householdIds: (count: number) => heads.slice(0, count).map((head) => head.homes[0]!.householdId),
    }
    return districtMatterPlans(community.unit._id, moments).map((plan) => matterDocuments(plan, setting))
  })
}
