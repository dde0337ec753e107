import { listMyParties, showDay, showWeek } from '@shared/bookings/contracts'
import type { CivilDate } from '@shared/time'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'

/** A day over all rooms of a centre; a null centre asks for nothing. */
export function useDay(centreId: string | null, date: CivilDate) {
  useFreshOnShow(showDay)
  return usePagedEndpoint(showDay, centreId === null ? null : { centreId, date })
}

/** A room with seven days from that one. */
export function useWeek(roomId: string, from: CivilDate) {
  useFreshOnShow(showWeek)
  return useEndpoint(showWeek, roomId === '' ? null : { roomId, from })
}

/** In whose name I may book; nothing is asked for while nobody is registered. */
export const useParties = (isMember: boolean) => useEndpoint(listMyParties, isMember ? {} : null)
