import { useState } from 'react'
import { listCentres } from '@shared/centres/contracts'
import { isCentreStaff } from '@shared/centres/rules'
import type { CentreView } from '@shared/centres/schema'
import { staffRoles } from '@shared/bookings/rules'
import type { RoleGrant } from '@shared/roles'
import { serverNow } from '@/cloud/server-time'
import { useEndpoint, type Reading } from '@/cloud/use-endpoint'
import { useMe, type Session } from '@/session/use-me'

export interface DeskCentres {
  session: Session
  /** The role by which I am at the desk; null for somebody who isn't. */
  desk: RoleGrant | null
  /** The partner unit whose rooms I answer for, when that is all I do. */
  partnerId: string | null
  reading: Reading<{ centres: CentreView[] }>
  centres: readonly CentreView[]
  centre: CentreView | null
  choose: (id: string) => void
}

/** The centres whose desk is mine, or near which my partner unit's rooms are; the first unless another is asked for. */
export function useCentres(asked?: string): DeskCentres {
  const session = useMe()
  const [chosenId, choose] = useState(asked)
  const desk = session.roles.find(({ role }) => staffRoles.includes(role)) ?? null
  const isPartner = desk?.role === 'partnerLiaison'
  const reading = useEndpoint(listCentres, desk && { unitId: desk.unitId })
  const all = reading.data?.centres ?? []
  const mine = isPartner ? all : all.filter((centre) => isCentreStaff(centre, session, serverNow()))
  const centre = mine.find(({ id }) => id === chosenId) ?? mine[0] ?? null
  const partnerId = isPartner ? desk.unitId : null
  return { session, desk, partnerId, reading, centres: mine, centre, choose }
}
