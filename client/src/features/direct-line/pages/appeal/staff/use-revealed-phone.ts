import { useState } from 'react'
import { revealPhone } from '@shared/direct-line/staff-contracts'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'

/** The resident's whole number, once asked for; it leaves the phone with the page and isn't kept anywhere. */
export function useRevealedPhone(id: string) {
  const [requestId] = useState(newRequestId)
  const [phone, setPhone] = useState<string | null>(null)
  const { run, isRunning, error } = useAction(revealPhone)
  const reveal = () => run({ id, requestId }, (output) => setPhone(output.phone))
  return { phone, reveal, isRunning, error }
}
