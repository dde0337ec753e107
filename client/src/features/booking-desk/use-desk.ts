import { showDay } from '@shared/bookings/contracts'
import { listToDecide, showDeskDay } from '@shared/bookings/staff-contracts'
import { showCentreDay } from '@shared/windows/contracts'
import type { CivilDate } from '@shared/time'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'

/** A day at a centre: who comes, which rooms are free, and whom the windows expect. */
export function useDeskDay(centreId: string, date: CivilDate) {
  useFreshOnShow(showDeskDay, showDay, showCentreDay)
  return {
    bookings: usePagedEndpoint(showDeskDay, { centreId, date }),
    rooms: usePagedEndpoint(showDay, { centreId, date }),
  }
}

export function useWindowsDay(centreId: string, date: CivilDate) {
  return useEndpoint(showCentreDay, { centreId, date })
}

/** Requests or appeals of a unit that wait for an answer. */
export function useToDecide(unitId: string | null, show: 'requests' | 'appeals') {
  useFreshOnShow(listToDecide)
  return usePagedEndpoint(listToDecide, unitId === null ? null : { unitId, show })
}
