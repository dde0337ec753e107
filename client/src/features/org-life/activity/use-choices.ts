import { findFree } from '@shared/bookings/contracts'
import { DAY_MINUTES, minuteOfDay } from '@shared/bookings/slot'
import { handlerRoles } from '@shared/direct-line/rules'
import { listPartnerUnits } from '@shared/direct-line/staff-contracts'
import { listUnits } from '@shared/members/contracts'
import type { CoHostRef } from '@shared/org-life/draft'
import type { HostChoice } from '@shared/org-life/schema'
import { listOrgs } from '@shared/party/contracts'
import { civilDate, MINUTE } from '@shared/time'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useMe } from '@/session/use-me'

interface Times {
  startsAt: number
  endsAt: number
}

const MOST_PEOPLE = 300

/** The wish for a room at exactly that time; null where no room could be had: over midnight, say. */
function wishOf({ startsAt, endsAt }: Times, headCount: number, unitId: string) {
  const date = civilDate(startsAt)
  const from = minuteOfDay(startsAt)
  const minutes = Math.round((endsAt - startsAt) / MINUTE)
  if (minutes < 15 || from + minutes > DAY_MINUTES) return null
  const people = Number.isFinite(headCount) ? Math.min(MOST_PEOPLE, Math.max(1, headCount)) : 1
  return { within: { unitId }, date, from, to: from + minutes, minutes, headCount: people, isStepFree: false }
}

/** Rooms that are free then; on other days where none is. */
export const useFreeRooms = (
  times: Times | null,
  { headCount, unitId }: { headCount: number; unitId: string },
) => useEndpoint(findFree, times && wishOf(times, headCount, unitId))

interface Option {
  value: string
  label: string
}

/** The whole of a host's unit, or a part of it: a community of a subdistrict, a building of a community. */
export function useScopes({ unitId, unitName }: HostChoice): Option[] {
  const communities = useEndpoint(listUnits, { level: 'community', within: unitId })
  const below = communities.data?.units.filter(({ id }) => id !== unitId) ?? []
  const isCommunity = communities.data !== undefined && below.length === 0
  const buildings = useEndpoint(listUnits, isCommunity ? { level: 'building', within: unitId } : null)
  const parts = isCommunity ? (buildings.data?.units ?? []) : below
  return [
    { value: unitId, label: `${unitName}全体` },
    ...parts.map(({ id, name }) => ({ value: id, label: name })),
  ]
}

export interface CoHostChoice {
  ref: CoHostRef
  name: string
}

/** Who may hold it together with the host: organisations near it, and partner units for those who work with these. */
export function useCoHosts(host: HostChoice) {
  const { roles } = useMe()
  const worksWithPartners = roles.some(({ role }) => handlerRoles.includes(role))
  const orgs = useEndpoint(listOrgs, { within: host.unitId })
  const partners = useEndpoint(listPartnerUnits, worksWithPartners ? { unitId: host.unitId } : null)
  const choices: CoHostChoice[] = [
    ...(orgs.data?.orgs ?? []).map(({ id, name }) => ({ ref: { kind: 'org' as const, id }, name })),
    ...(partners.data?.partners ?? []).map(({ id, name }) => ({
      ref: { kind: 'partner' as const, id },
      name,
    })),
  ]
  return { reading: orgs, choices: choices.filter(({ ref }) => ref.id !== host.id) }
}
