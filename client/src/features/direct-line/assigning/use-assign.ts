import { useState } from 'react'
import { assignAppeals } from '@shared/direct-line/staff-contracts'
import { sentences, type Reason } from '@shared/errors'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'

export interface Assignment {
  handlerId: string
  /** Null leaves the assisting units as they are. */
  assistIds: string[] | null
}

export interface AssignedCase {
  id: string
  /** Why it wasn't assigned, in a sentence; null when it was. */
  refusal: string | null
}

const isReason = (text: string): text is Reason => text in sentences

/** What became of each case, in words. */
const told = ({ id, refusedBecause }: { id: string; refusedBecause: string | null }): AssignedCase => ({
  id,
  refusal: refusedBecause !== null && isReason(refusedBecause) ? sentences[refusedBecause] : refusedBecause,
})

/** Gives cases to a colleague; the same tap again finds what the first one did. */
export function useAssign(ids: readonly string[]) {
  const [requestId, setRequestId] = useState(newRequestId)
  const assign = useAction(assignAppeals)
  const run = (assignment: Assignment, onDone: (cases: AssignedCase[]) => void) =>
    assign.run({ ids: [...ids], ...assignment, requestId }, ({ results }) => {
      setRequestId(newRequestId())
      onDone(results.map(told))
    })
  return { ...assign, run }
}
