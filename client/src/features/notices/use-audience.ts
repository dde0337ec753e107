import { listUnits } from '@shared/members/contracts'
import type { Level, Role, RoleGrant } from '@shared/roles'
import { useEndpoint } from '@/cloud/use-endpoint'
import type { FormDraft } from './notice-draft'

/** Which units right below one's own are offered. */
const levelBelow: Partial<Record<Role, Level>> = {
  buildingLeader: 'entrance',
  gridWorker: 'building',
  communityWorker: 'building',
  secretary: 'building',
  subdistrictOfficer: 'community',
  admin: 'community',
}

/** And which below those. */
const levelBelowThat: Partial<Record<Level, Level>> = { community: 'building', building: 'entrance' }

interface Option {
  value: string
  label: string
}

const useUnits = (level: Level | undefined, within: string | null): Option[] => {
  const { data } = useEndpoint(listUnits, level && within ? { level, within } : null)
  return data?.units.map(({ id, name }) => ({ value: id, label: name })) ?? []
}

/** The units that a notice can go to from this role: the whole, a part, a part of the part. */
export function useAudience(grant: RoleGrant, { partId, smallPartId }: FormDraft) {
  const level = levelBelow[grant.role]
  const parts = useUnits(level, grant.unitId)
  const smallParts = useUnits(level && levelBelowThat[level], partId)
  const part = parts.find(({ value }) => value === partId)
  return {
    parts: [{ value: grant.unitId, label: `${grant.unitName}全体` }, ...parts],
    smallParts: part ? [{ value: part.value, label: `${part.label}全体` }, ...smallParts] : [],
    scopeUnitId: smallPartId ?? partId ?? grant.unitId,
  }
}
export type Audience = ReturnType<typeof useAudience>
