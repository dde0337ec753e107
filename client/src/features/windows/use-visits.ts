import type { Endpoint, InputOf } from '@shared/contract'
import { listColleagues } from '@shared/direct-line/staff-contracts'
import {
  getVisit,
  listMyVisits,
  listVisits,
  requestVisit,
  revealVisitPhone,
} from '@shared/windows/visit-contracts'
import { visitStaffRoles } from '@shared/windows/visit-rules'
import type { RoleGrant } from '@shared/roles'
import { useState } from 'react'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useStepOf } from '@/cloud/use-step'
import { useMe } from '@/session/use-me'

export function useMyVisits(forOthers: boolean) {
  const { member } = useMe()
  useFreshOnShow(listMyVisits)
  return usePagedEndpoint(listMyVisits, member ? { forOthers } : null)
}

export function useVisit(id: string) {
  useFreshOnShow(getVisit)
  return useEndpoint(getVisit, { id })
}

type Step = Endpoint & { readonly output: typeof getVisit.output }

/** A step of one visit. */
export const useVisitStep = <E extends Step>(contract: E, id: string) => useStepOf(getVisit, contract, id)

export const useRequestVisit = () => useAction(requestVisit, (visit) => [getVisit, { id: visit.id }])

export type VisitsShown = InputOf<typeof listVisits>['show']

/** The roles by which I arrange and do visits, one a unit. */
export function useVisiting(): RoleGrant[] {
  const grants = useMe().roles.filter(({ role }) => visitStaffRoles.includes(role))
  return grants.filter(({ unitId }, index) => grants.findIndex((one) => one.unitId === unitId) === index)
}

export function useUnitVisits(unitId: string, show: VisitsShown) {
  useFreshOnShow(listVisits)
  return usePagedEndpoint(listVisits, { unitId, show })
}

/** Who can go: those who work in a unit and in the grids below it. */
export const useVisitColleagues = (unitId: string, isWanted: boolean) =>
  useEndpoint(listColleagues, isWanted ? { unitId } : null)

/** The full number, asked for once a tap. */
export function useVisitPhone(id: string) {
  const [requestId] = useState(newRequestId)
  const [phone, setPhone] = useState<string | null>(null)
  const reveal = useAction(revealVisitPhone)
  return {
    phone,
    error: reveal.error,
    isRunning: reveal.isRunning,
    show: () => reveal.run({ id, requestId }, (answer) => setPhone(answer.phone)),
  }
}
