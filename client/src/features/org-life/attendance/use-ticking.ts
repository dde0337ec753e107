import { useState } from 'react'
import { listAttendance, type AttendanceRow } from '@shared/org-life/attendance-contracts'
import { newRequestId } from '@/cloud/request-id'
import { serverNow } from '@/cloud/server-time'
import { useDelivery, useParcels } from '@/cloud/use-outbox'
import { useMe } from '@/session/use-me'
import { ticked } from './ticked'

/** One upload takes so many; the rest are picked after it. */
export const MOST_AT_ONCE = 50

/** Ticking people off a list, with or without a network; `isLater` when they come off paper after the activity. */
export function useTicking(activityId: string, isLater: boolean) {
  const { member } = useMe()
  const [picked, setPicked] = useState<ReadonlyMap<string, { row: AttendanceRow; at: number }>>(new Map())
  useDelivery(ticked)
  const parcels = useParcels(ticked, listAttendance).filter(({ input }) => input.id === activityId)
  const waiting = new Set(
    parcels
      .filter(({ output, refusal }) => output === null && refusal === null)
      .flatMap(({ input }) => input.arrivals.map(({ id }) => id)),
  )

  function toggle(row: AttendanceRow, at = serverNow()) {
    setPicked((before) => {
      const after = new Map(before)
      if (!after.delete(row.id) && after.size < MOST_AT_ONCE) after.set(row.id, { row, at })
      return after
    })
  }

  function send(because: string) {
    const requestId = newRequestId()
    const all = [...picked.values()]
    const names = Object.fromEntries(all.map(({ row }) => [row.id, row.name]))
    const arrivals = all.map(({ row, at }) => ({ id: row.id, at }))
    setPicked(new Map())
    void ticked.post({
      requestId,
      input: { id: activityId, requestId, because, isLater, arrivals },
      memberId: member?.id ?? '',
      waiting: [],
      form: { names },
      at: serverNow(),
    })
  }

  return { picked, toggle, send, parcels, waiting }
}
export type Ticking = ReturnType<typeof useTicking>
