import { useState } from 'react'
import { correctMe } from '@shared/members/contracts'
import type { Me } from '@shared/members/schema'
import { correctionInput, refusedInCorrection, unchanged, type Correction } from './correction'
import { stillRefused, type RefusedFields } from './refused-fields'
import { useWrite } from './use-write'

/** My name and phone number, put right. */
export function useCorrection(me: Me) {
  const [correction, setCorrection] = useState(() => unchanged(me))
  const [found, setFound] = useState<RefusedFields>({})
  const [isSaved, setIsSaved] = useState(false)
  const action = useWrite(correctMe)
  const input = correctionInput(correction, me)

  const save = () => {
    const refused = refusedInCorrection(correction, me)
    setFound(refused)
    if (Object.keys(refused).length > 0) return
    action.run(input, (corrected) => {
      setCorrection(unchanged(corrected))
      setIsSaved(true)
    })
  }
  const refusedByServer = action.error?.refusal.fields
  return {
    correction,
    change: (fields: Partial<Correction>) => {
      setIsSaved(false)
      if (action.error) action.reset()
      setCorrection((before) => ({ ...before, ...fields }))
    },
    isChanged: Object.keys(input).length > 0,
    isSaved,
    refused: {
      ...refusedByServer,
      ...stillRefused(found, refusedInCorrection(correction, me)),
    } as RefusedFields,
    error: refusedByServer ? null : action.error,
    isRunning: action.isRunning,
    save,
  }
}
