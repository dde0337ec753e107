import { useState } from 'react'
import type { reviewComment } from '@shared/matters/contracts'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'

/** A verdict on one comment under one request id. */
export function useVerdict(contract: typeof reviewComment, id: string) {
  const [requestId] = useState(newRequestId)
  const action = useAction(contract)
  return { ...action, run: (verdict: 'passed' | 'risky') => action.run({ id, requestId, verdict }) }
}
