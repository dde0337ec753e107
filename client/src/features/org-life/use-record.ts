import { useState } from 'react'
import type { Reason } from '@shared/errors'
import { MOST_DECISIONS } from '@shared/org-life/record'
import {
  correctRecord,
  getRecord,
  listNotCome,
  listRatings,
  rateActivity,
  saveRecord,
  showHostFigures,
  type RecordView,
} from '@shared/org-life/record-contracts'
import type { HostRef } from '@shared/org-life/draft'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { useDraft } from '@/cloud/use-draft'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useMe } from '@/session/use-me'
import { usePhotoUploads, type UploadedPhoto } from '@/ui/photos/use-photo-uploads'

/** What happened at an activity; null asks for nothing. */
export function useRecord(id: string | null) {
  useFreshOnShow(getRecord)
  return useEndpoint(getRecord, id === null ? null : { id })
}

const renewed = ({ activityId }: RecordView) => [getRecord, { id: activityId }] as const

export function useRate(id: string) {
  const [requestId, setRequestId] = useState(newRequestId)
  const rating = useAction(rateActivity)
  return {
    ...rating,
    run: (stars: number, words: string, onDone: () => void) =>
      rating.run({ id, requestId, stars, words }, () => {
        setRequestId(newRequestId())
        onDone()
      }),
  }
}

export function useCorrect(id: string) {
  const [requestId, setRequestId] = useState(newRequestId)
  const correcting = useAction(correctRecord, renewed)
  return {
    ...correcting,
    run: (text: string, onDone: () => void) =>
      correcting.run({ id, requestId, text }, () => {
        setRequestId(newRequestId())
        onDone()
      }),
  }
}

interface RecordDraft {
  minutes: string
  decisions: string[]
  photos: UploadedPhoto[]
}

const draftOf = ({ record }: RecordView): RecordDraft => ({
  minutes: record?.minutes ?? '',
  decisions: record?.decisions ?? [],
  photos: record?.photos.map(({ id, url }) => ({ fileId: id, path: url ?? '' })) ?? [],
})

const SHORTEST = 5
const SHORTEST_DECISION = 2

/** The form of a record: what is written, its photos, why it can't be sent yet, and sending it. */
export function useRecordForm(seen: RecordView, onSaved: () => void) {
  const { activityId: id, record } = seen
  const edition = record?.edition ?? 0
  const draft = useDraft<RecordDraft>(`record.${id}.${edition}`, draftOf(seen))
  const { member } = useMe()
  const [isTried, setIsTried] = useState(false)
  const saving = useAction(saveRecord, renewed)
  const uploads = usePhotoUploads(member?.id ?? '', draft.value.photos, (change) =>
    draft.change(({ photos }) => ({ photos: change(photos) })),
  )
  const { minutes, photos } = draft.value
  const decisions = draft.value.decisions.map((one) => one.trim()).filter((one) => one !== '')
  const problems: Record<string, Reason> = {
    ...(minutes.trim().length < SHORTEST && { minutes: 'core.too_short' as const }),
    ...(decisions.some((one) => one.length < SHORTEST_DECISION) && { decisions: 'core.too_short' as const }),
  }

  function save() {
    setIsTried(true)
    if (Object.keys(problems).length > 0) return
    const { requestId } = draft
    const fileIds = photos.map(({ fileId }) => fileId)
    saving.run({ id, requestId, edition, minutes, decisions, photos: fileIds }, () => {
      draft.clear()
      onSaved()
    })
  }

  return {
    draft: draft.value,
    change: draft.change,
    mayAddDecision: draft.value.decisions.length < MOST_DECISIONS,
    uploads,
    fields: isTried ? problems : (saving.error?.refusal.fields ?? {}),
    error: saving.error,
    isSaving: saving.isRunning,
    save,
  }
}
export type RecordForm = ReturnType<typeof useRecordForm>

export const useHostFigures = ({ kind, id }: HostRef, year: number) =>
  useEndpoint(showHostFigures, { host: { kind, id }, year })

/** Members who haven't come for long; null asks for nothing: it is their own branch secretary's alone. */
export const useNotCome = (orgId: string | null) =>
  usePagedEndpoint(listNotCome, orgId === null ? null : { orgId })

/** What was written with the stars; null asks for nothing: it is for the organisers alone. */
export const useRatings = (id: string | null) => usePagedEndpoint(listRatings, id === null ? null : { id })
