import { useState } from 'react'
import type { DeskRow } from '@shared/bookings/schema'
import { showDeskDay } from '@shared/bookings/staff-contracts'
import { newRequestId } from '@/cloud/request-id'
import { serverNow } from '@/cloud/server-time'
import { useDelivery, useParcels } from '@/cloud/use-outbox'
import { arrivals } from './arrivals'

const nameOf = ({ bookerName, roomName }: DeskRow): string => `${bookerName} · ${roomName}`

/** Ticking people off a list, with or without a network. */
export function useArrivals(memberId: string) {
  const [picked, setPicked] = useState<ReadonlyMap<string, { row: DeskRow; at: number }>>(new Map())
  useDelivery(arrivals)
  const parcels = useParcels(arrivals, showDeskDay)
  const waiting = new Set(
    parcels
      .filter(({ output, refusal }) => output === null && refusal === null)
      .flatMap(({ input }) => input.arrivals.map(({ id }) => id)),
  )

  function toggle(row: DeskRow) {
    setPicked((before) => {
      const after = new Map(before)
      if (!after.delete(row.id)) after.set(row.id, { row, at: serverNow() })
      return after
    })
  }

  function send(because: string) {
    const requestId = newRequestId()
    const ticked = [...picked.values()]
    const names = Object.fromEntries(ticked.map(({ row }) => [row.id, nameOf(row)]))
    const input = {
      requestId,
      because,
      photos: [],
      arrivals: ticked.map(({ row, at }) => ({ id: row.id, at })),
    }
    setPicked(new Map())
    void arrivals.post({ requestId, input, memberId, waiting: [], form: { names }, at: serverNow() })
  }

  return { picked, toggle, clear: () => setPicked(new Map()), send, parcels, waiting }
}
