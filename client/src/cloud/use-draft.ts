import { useState } from 'react'
import { forget, keep, kept } from './kept'
import { newRequestId } from './request-id'

interface Kept<Value> {
  value: Value
  requestId: string
}

export interface Draft<Value> {
  value: Value
  /** Changes some fields, or says how to from what they are now; the whole is kept on this phone at once. */
  change: (fields: Partial<Value> | ((value: Value) => Partial<Value>)) => void
  /** Names this form until it is sent: pass it as `requestId`, so that sending twice makes one record. */
  requestId: string
  /** Whether it was begun on an earlier visit. */
  isRestored: boolean
  /** It is being sent and is kept elsewhere: forgets what is on this phone; what is on screen stays until cleared. */
  release: () => void
  /** Throws the draft away and starts a new form: after sending it, or on request. */
  clear: () => void
}

/** A form that survives leaving the page; `key` names it on this phone. */
export function useDraft<Value extends object>(key: string, initial: Value): Draft<Value> {
  const name = `draft.${key}`
  const [found] = useState(() => kept<Kept<Value>>(name))
  const [draft, setDraft] = useState<Kept<Value>>(() => ({
    value: { ...initial, ...found?.value },
    requestId: found?.requestId ?? newRequestId(),
  }))
  const [isRestored, setIsRestored] = useState(found !== null)

  return {
    value: draft.value,
    requestId: draft.requestId,
    isRestored,
    change: (fields) =>
      setDraft((before) => {
        const changed = typeof fields === 'function' ? fields(before.value) : fields
        const after = { ...before, value: { ...before.value, ...changed } }
        keep(name, after)
        return after
      }),
    release: () => forget(name),
    clear: () => {
      forget(name)
      setDraft({ value: initial, requestId: newRequestId() })
      setIsRestored(false)
    },
  }
}
