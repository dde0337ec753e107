import { useState } from 'react'
import type { Reason } from '@shared/errors'
import { editNotice, getNotice, postNotice } from '@shared/notices/contracts'
import { MAX_FILES } from '@shared/notices/draft'
import type { NoticeView } from '@shared/notices/schema'
import type { RoleGrant } from '@shared/roles'
import { serverNow } from '@/cloud/server-time'
import { useAction } from '@/cloud/use-action'
import { useDraft } from '@/cloud/use-draft'
import { useMe } from '@/session/use-me'
import { useDraftPdfs } from '@/ui/pdfs/use-draft-pdfs'
import { usePhotoUploads } from '@/ui/photos/use-photo-uploads'
import { contentOf, draftOf, draftProblems, emptyDraft, type FormDraft } from './notice-draft'
import { useAudience } from './use-audience'

interface Form {
  /** The notice to be edited; null for a new one. */
  notice: NoticeView | null
  /** The role in which it is posted. */
  grant: RoleGrant
  onSent: (notice: NoticeView) => void
}

/** The form of a notice: its draft, why a field is refused, and sending it. */
export function useNoticeForm({ notice: known, grant, onSent }: Form) {
  // As it was when the form opened: what somebody else has written since must not be written over unseen.
  const [notice] = useState(known)
  /** It can still be sent at another time. */
  const waits = notice === null || notice.state === 'scheduled'
  const draft = useDraft<FormDraft>(
    notice ? `edit-notice.${notice.id}.${notice.edition}` : `post-notice.${grant.unitId}`,
    notice ? draftOf(notice, serverNow()) : emptyDraft(serverNow()),
  )
  const { member } = useMe()
  const [isTried, setIsTried] = useState(false)
  const renews = ({ id }: NoticeView) => [getNotice, { id }] as const
  const post = useAction(postNotice, renews)
  const edit = useAction(editNotice, renews)
  const action = notice ? edit : post
  const uploads = usePhotoUploads(member?.id ?? '', draft.value.photos, (change) =>
    draft.change(({ photos }) => ({ photos: change(photos) })),
  )
  const files = useDraftPdfs(draft, MAX_FILES)
  const audience = useAudience(grant, draft.value)
  const problems: Record<string, Reason> | null = isTried ? draftProblems(draft.value, serverNow()) : null

  /** Whether the form can be sent as it is; what is wrong is said at its fields from now on. */
  function isReady(): boolean {
    action.reset()
    setIsTried(true)
    return draftProblems(draft.value, serverNow()) === null
  }

  function done(sent: NoticeView) {
    draft.clear()
    onSent(sent)
  }

  function send() {
    if (action.isRunning) return
    const content = { ...contentOf(draft.value), requestId: draft.requestId }
    const { scopeUnitId } = audience
    const { sendAt } = draft.value
    if (!notice) post.run({ ...content, scopeUnitId, sendAt }, done)
    else edit.run({ ...content, id: notice.id, edition: notice.edition, ...(waits && { sendAt }) }, done)
  }

  function change(fields: Partial<FormDraft>) {
    if (action.error) action.reset()
    draft.change(fields)
  }

  return {
    draft: draft.value,
    change,
    uploads,
    files,
    audience,
    waits,
    fields: problems ?? action.error?.refusal.fields ?? {},
    error: action.error,
    isSending: action.isRunning,
    isReady,
    send,
  }
}
export type NoticeForm = ReturnType<typeof useNoticeForm>
