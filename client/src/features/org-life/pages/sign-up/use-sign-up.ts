import { useState } from 'react'
import { signUp } from '@shared/org-life/contracts'
import { formRefusal } from '@shared/org-life/rules'
import type { ActivityView } from '@shared/org-life/schema'
import { useDraft } from '@/cloud/use-draft'
import { goBack } from '@/ui/go'
import { askToTell } from '../../activity/ask-to-tell'
import { useStep } from '../../activity/use-activities'

export interface SignUpDraft {
  guests: string[]
  answers: Record<string, string>
  confirmsAges: boolean
}

const empty: SignUpDraft = { guests: [], answers: {}, confirmsAges: false }

/** The form of a sign-up: its draft, why it can't be sent yet, and sending it. */
export function useSignUp(activity: ActivityView) {
  const draft = useDraft<SignUpDraft>(`sign-up.${activity.id}`, empty)
  const [isTried, setIsTried] = useState(false)
  const signing = useStep(signUp, activity.id)
  const { value } = draft
  const guests = value.guests.map((name) => name.trim()).filter((name) => name !== '')
  const form = { ...value, guests }
  const refusal = formRefusal(activity, form)
  const missing = activity.questions
    .filter((question) => formRefusal({ ...activity, questions: [question] }, form) !== null)
    .map(({ id }) => id)

  function send() {
    setIsTried(true)
    if (refusal !== null) return
    askToTell()
    signing.run(form, () => {
      draft.clear()
      goBack()
    })
  }

  return {
    draft: value,
    change: draft.change,
    problem: isTried ? refusal : null,
    /** Questions that have no answer which will do. */
    missing: isTried && refusal?.startsWith('orgLife.answer') ? missing : [],
    isSending: signing.isRunning,
    error: signing.error,
    send,
  }
}
