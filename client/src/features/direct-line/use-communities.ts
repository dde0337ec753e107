import { handlerRoles, supervisorRoles } from '@shared/direct-line/rules'
import { levelOfRole } from '@shared/members/units'
import type { RoleGrant } from '@shared/roles'
import { useMe } from '@/session/use-me'
import { useUnitsBelow } from './use-called-in'

export interface CommunityChoice {
  id: string
  name: string
}

const isAbove = ({ role }: RoleGrant): boolean => ['subdistrict', 'district'].includes(levelOfRole[role])

/**
 * The communities whose desk I belong to, or that lie below mine. None for a grid worker, who only answers from the
 * templates that others keep.
 */
export function useCommunities() {
  const { roles } = useMe()
  const handling = roles.filter(({ role }) => handlerRoles.includes(role))
  const own = handling.filter(({ role }) => levelOfRole[role] === 'community')
  const above = handling.find(isAbove)
  const below = useUnitsBelow(above ? 'community' : null, above?.unitId ?? null)
  const all: CommunityChoice[] = [
    ...own.map(({ unitId, unitName }) => ({ id: unitId, name: unitName })),
    ...(below.data?.units ?? []),
  ]
  return {
    communities: all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index),
    isLoading: below.isLoading,
    isSupervisor: roles.some(({ role }) => supervisorRoles.includes(role)),
    isAdmin: roles.some(({ role }) => role === 'admin'),
  }
}
