import { getRoom, listRooms, showWeek } from '@shared/bookings/contracts'
import { listUnfitting } from '@shared/bookings/staff-contracts'
import type { CivilDate } from '@shared/time'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'

export function useRooms(centreId: string | null) {
  useFreshOnShow(listRooms)
  return usePagedEndpoint(listRooms, centreId === null ? null : { centreId })
}

export function useRoom(id: string) {
  useFreshOnShow(getRoom)
  return useEndpoint(getRoom, id === '' ? null : { id })
}

/** Bookings that the room's present rules wouldn't take any more. */
export const useUnfitting = (roomId: string) => useEndpoint(listUnfitting, { roomId })

/** What is free and taken in a room on one day. */
export function useRoomDay(roomId: string, date: CivilDate) {
  const { data } = useEndpoint(showWeek, { roomId, from: date })
  return data?.days.find((day) => day.date === date) ?? null
}
