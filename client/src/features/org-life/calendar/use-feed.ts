import { useState } from 'react'
import { renewActivityFeed, showActivityFeed } from '@shared/org-life/record-contracts'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { useEndpoint } from '@/cloud/use-endpoint'

/** Where a unit's calendar is subscribed to. */
export const useFeed = (unitId: string) => useEndpoint(showActivityFeed, { unitId })

/** A new address, or none; the answer takes the old one's place. Again after a lost answer finds the first one. */
export function useRenewFeed(unitId: string) {
  const [requestId, setRequestId] = useState(newRequestId)
  const action = useAction(renewActivityFeed, () => [showActivityFeed, { unitId }])
  const run = (isOn: boolean, onDone?: () => void) =>
    action.run({ unitId, requestId, isOn }, () => {
      setRequestId(newRequestId())
      onDone?.()
    })
  return { ...action, run }
}
