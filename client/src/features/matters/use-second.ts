import { useState } from 'react'
import type { secondComment } from '@shared/matters/contracts'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'

/** Seconding one comment under one request id: it can't be done twice anyway. */
export function useSecond(
  contract: typeof secondComment,
  { id, commentId }: { id: string; commentId: string },
) {
  const [requestId] = useState(newRequestId)
  const action = useAction(contract)
  return { ...action, run: () => action.run({ id, commentId, requestId }) }
}
