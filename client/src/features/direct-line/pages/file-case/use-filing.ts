import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { getAppeal, listMyAppeals } from '@shared/direct-line/contracts'
import type { AppealDraft } from '@shared/direct-line/draft'
import type { AppealView } from '@shared/direct-line/schema'
import { AppError } from '@shared/errors'
import { serverNow } from '@/cloud/server-time'
import type { Draft } from '@/cloud/use-draft'
import { keepPhoto } from '@/cloud/waiting-photos'
import type { PhotoUploads } from '@/ui/photos/use-photo-uploads'
import { unsentCases } from '../../unsent-cases'
import type { CaseDraft } from './case-draft'

/** What became of sending it. */
export interface CaseOutcome {
  onFiled: (appeal: AppealView) => void
  /** It is kept on this phone until the cloud can be reached. */
  onKept: () => void
}

interface Filing extends CaseOutcome {
  memberId: string
  draft: Draft<CaseDraft>
  uploads: PhotoUploads
}

/** Sends a finished case through the phone's outbox: it is kept first, so nothing that happens next can lose it. */
export function useFiling({ memberId, draft, uploads, onFiled, onKept }: Filing) {
  const client = useQueryClient()
  const [error, setError] = useState<AppError | null>(null)
  const isOnScreen = useRef(true)
  useEffect(() => {
    isOnScreen.current = true
    return () => {
      isOnScreen.current = false
    }
  }, [])

  async function post(appeal: AppealDraft) {
    const { requestId, value } = draft
    const stuck = uploads.onTheirWay.filter(({ canRetry }) => canRetry)
    const waiting = await Promise.all(stuck.map(({ photo }) => keepPhoto(photo)))
    const input = { ...appeal, requestId }
    const sending = unsentCases.post({ requestId, input, memberId, waiting, form: value, at: serverNow() })
    draft.release()
    const { refusal, output } = await sending
    // Whoever has left the form meanwhile finds in the outbox what became of it.
    if (!isOnScreen.current) return
    if (refusal || output) unsentCases.drop(requestId)
    if (refusal) {
      draft.change({})
      throw new AppError(refusal)
    }
    draft.clear()
    if (!output) return onKept()
    client.setQueryData([getAppeal.name, { id: output.id }], output)
    void client.invalidateQueries({ queryKey: [listMyAppeals.name] })
    onFiled(output)
  }

  async function file(appeal: AppealDraft): Promise<void> {
    setError(null)
    try {
      await post(appeal)
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setError(failure)
    }
  }

  return { file, error, forgive: () => setError(null) }
}
