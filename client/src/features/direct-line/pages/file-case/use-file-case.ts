import { useState } from 'react'
import { getAppeal, listCategories, submitAppeal } from '@shared/direct-line/contracts'
import type { AppealView } from '@shared/direct-line/schema'
import type { Me } from '@shared/members/schema'
import { templates } from '@shared/templates'
import { requestSubscribe } from '@/cloud/subscribe'
import { useAction } from '@/cloud/use-action'
import { useDraft } from '@/cloud/use-draft'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useDraftPhotos } from '../../use-draft-photos'
import { appealDraftOf, categoryIdOf, draftProblems, emptyCase, homesOf, type CaseDraft } from './case-draft'

/** The form "我要反映": its draft, what it is filled in with, why a field is refused, and sending it. */
export function useFileCase(me: Me, onFiled: (appeal: AppealView) => void) {
  const draft = useDraft<CaseDraft>('file-a-case', emptyCase)
  const categories = useEndpoint(listCategories, {})
  const submit = useAction(submitAppeal, ({ id }) => [getAppeal, { id }])
  const [isTried, setIsTried] = useState(false)
  const { value } = draft
  const homes = homesOf(me)
  const categoryId = categoryIdOf(value)
  const appeal = appealDraftOf(value, homes)
  const problems = isTried ? draftProblems(appeal) : null
  const uploads = useDraftPhotos(draft)

  function send() {
    if (submit.isRunning) return
    submit.reset()
    setIsTried(true)
    if (draftProblems(appeal)) return
    // Asked on this tap, as WeChat demands; the case is on its way whatever the answer, and however late.
    void requestSubscribe([templates.appealProgress.id])
    submit.run({ ...appeal, requestId: draft.requestId }, (filed) => {
      draft.clear()
      onFiled(filed)
    })
  }

  /** What the server refused may be right once it has been changed. */
  function change(fields: Partial<CaseDraft>) {
    if (submit.error) submit.reset()
    draft.change(fields)
  }

  return {
    draft,
    change,
    homes,
    uploads,
    categories,
    category: categories.data?.categories.find(({ id }) => id === categoryId),
    fields: problems ?? submit.error?.refusal.fields ?? {},
    error: submit.error,
    isSending: submit.isRunning,
    send,
  }
}
