import { useState } from 'react'
import { requestExport } from '@shared/exports/contracts'
import { addDays, addMonths, civilDate } from '@shared/time'
import { newRequestId } from '@/cloud/request-id'
import { serverNow } from '@/cloud/server-time'
import { useAction } from '@/cloud/use-action'

const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1)

/** Asks for a table of what was filed in a unit in a month, up to today. */
export function useExportMonth(unitId: string, month: string) {
  const [requestId] = useState(newRequestId)
  const { run, ...asking } = useAction(requestExport)
  const today = civilDate(serverNow())
  const end = lastDayOf(month)
  const parameters = { unitId, from: `${month}-01`, to: end < today ? end : today }
  return {
    ...asking,
    run: (onDone: () => void) => run({ requestId, kind: 'appeals', parameters }, onDone),
  }
}
