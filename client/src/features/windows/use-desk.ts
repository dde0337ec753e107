import { useState } from 'react'
import type { Endpoint, InputOf, OutputOf } from '@shared/contract'
import { centreStaffRoles } from '@shared/centres/rules'
import { listCentres } from '@shared/centres/contracts'
import { listWindows, showDesk, showWindowFigures } from '@shared/windows/contracts'
import type { DeskDay } from '@shared/windows/ticket'
import type { RoleGrant } from '@shared/roles'
import { keep, kept } from '@/cloud/kept'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useMe } from '@/session/use-me'

/** The roles by which I work at a centre, one a unit. */
export function useCentreWork(): RoleGrant[] {
  const grants = useMe().roles.filter(({ role }) => centreStaffRoles.includes(role))
  return grants.filter(({ unitId }, index) => grants.findIndex((one) => one.unitId === unitId) === index)
}

export function useCentres(unitId: string) {
  useFreshOnShow(listCentres)
  return useEndpoint(listCentres, { unitId })
}

export function useWindows(centreId: string) {
  useFreshOnShow(listWindows)
  return useEndpoint(listWindows, { centreId })
}

export function useDesk(windowId: string, date: string) {
  useFreshOnShow(showDesk)
  return useEndpoint(showDesk, { windowId, date })
}

export const useWindowFigures = (windowId: string) => useEndpoint(showWindowFigures, { windowId })

/** At which desk I sit: this phone remembers it for each window. */
export function useMyDesk(windowId: string) {
  const name = `windows.desk.${windowId}`
  const [deskId, setDeskId] = useState<string | null>(() => kept(name))
  return {
    deskId,
    sitAt: (id: string) => {
      keep(name, id)
      setDeskId(id)
    },
  }
}

/** Steps at the desk answer with the whole day. */
type DeskStep = Endpoint & { readonly output: typeof showDesk.output }

/** A step at the desk, whose answer takes the place of the day on screen; the same tap again is the same request. */
export function useDeskStep<E extends DeskStep>(contract: E) {
  const [requestId, setRequestId] = useState(newRequestId)
  const action = useAction(contract, (output) => {
    const { windowId, date } = output as DeskDay
    return [showDesk, { windowId, date }]
  })
  return {
    ...action,
    run: (input: Omit<InputOf<E>, 'requestId'>, onDone?: (output: OutputOf<E>) => void) =>
      action.run({ ...input, requestId } as InputOf<E>, (output) => {
        setRequestId(newRequestId())
        onDone?.(output)
      }),
  }
}
