import { useSyncExternalStore } from 'react'
import { keep, kept } from '@/cloud/kept'
import { requirePrivacyConsent } from '@/cloud/privacy'

export type PersonalDatum = 'photo' | 'file' | 'place' | 'phone' | 'voice' | 'calendar'

interface Question {
  datum: PersonalDatum
  answer: (agreed: boolean) => void
}

const KEPT_AS = 'privacy-consents'
let question: Question | null = null
const listeners = new Set<() => void>()

function show(next: Question | null) {
  question = next
  for (const listener of listeners) listener()
}

/**
 * Whether this datum may be asked for: what it is for is said once, in a sheet, when it is first needed; the answer
 * "yes" is remembered on this phone, "no" is asked again next time.
 */
export async function askPrivacy(datum: PersonalDatum): Promise<boolean> {
  const agreed = kept<PersonalDatum[]>(KEPT_AS) ?? []
  if (agreed.includes(datum)) return requirePrivacyConsent()
  const isAgreed = await new Promise<boolean>((answer) => show({ datum, answer }))
  show(null)
  if (!isAgreed) return false
  keep(KEPT_AS, [...agreed, datum])
  return requirePrivacyConsent()
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The question that is open, for the sheet that puts it. */
export const usePrivacyQuestion = (): Question | null => useSyncExternalStore(watch, () => question)
