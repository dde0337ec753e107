import { Choice } from '@/ui/choice/choice'
import type { Organised } from './use-organised'

/** Which organisation, for whoever is the secretary of several. */
export function OrgChoice({ orgs, org, choose }: Organised) {
  if (orgs.length < 2 || !org) return null
  return (
    <Choice
      label="哪个党组织"
      layout="rows"
      options={orgs.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
      value={org.unitId}
      onChange={choose}
    />
  )
}
