import type { RoomUse } from '@shared/bookings/schema'
import type { Bar } from '@/ui/charts/bar-chart'
import type { HeatRow } from '@/ui/heat-map/heat-map'

const shareOf = (used: number, open: number): number | null => (open === 0 ? null : Math.min(1, used / open))

/** The hours in which any room is open, and what share of each hour every room was used for. */
export function heatOf(rooms: readonly RoomUse[]): { hours: number[]; rows: HeatRow[] } {
  const all = Array.from({ length: 24 }, (_, hour) => hour)
  const isOpen = (hour: number) => rooms.some(({ open }) => (open[hour] ?? 0) > 0)
  const first = all.find(isOpen) ?? 0
  const last = all.filter(isOpen).at(-1) ?? -1
  const hours = all.slice(first, last + 1)
  const rows = rooms.map(({ roomName, used, open }) => ({
    label: roomName,
    shares: hours.map((hour) => shareOf(used[hour] ?? 0, open[hour] ?? 0)),
  }))
  return { hours, rows }
}

/** Bookings by room, the most used first, with who didn't come. */
export const roomBars = (rooms: readonly RoomUse[]): Bar[] =>
  [...rooms]
    .sort((one, other) => other.bookings - one.bookings)
    .map(({ roomName, bookings, noShows }) => ({
      label: roomName,
      value: bookings,
      ...(noShows > 0 && { note: `没有来 ${noShows} 次` }),
    }))
