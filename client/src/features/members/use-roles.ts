import { useState } from 'react'
import { listMembers } from '@shared/members/contracts'
import type { MemberCard } from '@shared/members/schema'
import type { PlaceLevel } from '@shared/members/units'
import type { RoleGrant } from '@shared/roles'
import { usePagedEndpoint, type PagedReading } from '@/cloud/use-endpoint'
import { useMe, type Session } from '@/session/use-me'
import { placeAt, placeTowards, unitLevelOf, type Place, type PlaceChosen } from './places'

export type Shown = 'roleHolders' | 'residents'

interface Filter {
  level: PlaceLevel
  chosen: PlaceChosen
  show: Shown
  name: string
}

export interface Roles extends Filter {
  session: Session
  /** The administrator's own role: everything offered lies in its unit. */
  office: RoleGrant | null
  unit: Place | null
  people: PagedReading<MemberCard>
  change: (fields: Partial<Filter>) => void
  /** Goes to units of another level, as near as can be to the one on screen. */
  changeLevel: (level: PlaceLevel) => void
}

/** Who holds a role in a unit, and who lives there. */
export function useRoles(): Roles {
  const session = useMe()
  const office = session.roles.find(({ role }) => role === 'admin') ?? null
  const [filter, setFilter] = useState<Filter>({
    level: 'community',
    chosen: { path: [], beside: null },
    show: 'roleHolders',
    name: '',
  })
  const unit = placeAt(filter.chosen, filter.level)
  const people = usePagedEndpoint(
    listMembers,
    unit && office && { unitId: unit.id, show: filter.show, name: filter.name.trim() || null },
  )
  const change = (fields: Partial<Filter>) => setFilter((before) => ({ ...before, ...fields }))
  return {
    ...filter,
    session,
    office,
    unit,
    people,
    change,
    // Nobody lives in a partner unit or a party organisation.
    changeLevel: (level) =>
      setFilter((before) => ({
        ...before,
        level,
        chosen: placeTowards(before.chosen, level),
        ...(unitLevelOf(level) !== level && { show: 'roleHolders' as const }),
      })),
  }
}
