import { unitAt } from '../../../../shared/roles'
import type { Unit } from '../../../api/members/units-store'
import { matterDocuments, type MatterDocuments } from '../matter-documents'
import type { Moments } from '../moments'
import type { SmallMembers } from './members'
import { smallMatterPlans } from './matter-plans'
import type { PersonKey } from './people'

/** Households beyond those of the demo's people, so that their number is one that may be shown. */
const householdIds = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `xingfuli.b${(index % 4) + 1}.e2.${901 + index}`)

/** The matters of the small demo. */
export function smallMatters(
  units: ReadonlyMap<string, Unit>,
  named: SmallMembers,
  moments: Moments,
): MatterDocuments[] {
  const setting = {
    scope: units.get('xingfuli')!,
    author: named.zhaoMin,
    personOf: (key: string) => named[key as PersonKey],
    buildingNameOf: ({ homes }: SmallMembers[PersonKey]) =>
      units.get(unitAt(homes[0]?.unitIds ?? [], 'building') ?? '')?.name ?? '',
    householdIds,
  }
  return smallMatterPlans(moments).map((plan) => matterDocuments(plan, setting))
}
