import { useRef, useState } from 'react'
import { listCategories } from '@shared/direct-line/contracts'
import { initialCategories } from '@shared/direct-line/initial-categories'
import type { Me } from '@shared/members/schema'
import { templates } from '@shared/templates'
import { requestSubscribe } from '@/cloud/subscribe'
import { useDraft } from '@/cloud/use-draft'
import { useEndpoint } from '@/cloud/use-endpoint'
import { unsentCases } from '../../unsent-cases'
import { useDraftPhotos } from '../../use-draft-photos'
import { useSimilar, type Similar } from '../../use-similar'
import { emptyBehalf } from './behalf-draft'
import { appealDraftOf, categoryIdOf, draftProblems, emptyCase, homesOf, type CaseDraft } from './case-draft'
import { useFiling, type CaseOutcome } from './use-filing'

const DRAFT = 'file-a-case'

/** What was refused after it had waited on this phone, to be put right. */
function startOf(again: string | undefined) {
  const refused = unsentCases.list().find(({ requestId }) => requestId === again)
  if (!refused) return null
  const { form, input, refusal } = refused
  const photos = input.photos.map(
    (fileId) => form.photos.find((photo) => photo.fileId === fileId) ?? { fileId, path: '' },
  )
  return { form: { ...form, photos }, refusal }
}

/** The form "我要反映": its draft, what it is filled in with, why a field is refused, and sending it. */
export function useFileCase(me: Me, again: string | undefined, outcome: CaseOutcome) {
  const [start] = useState(() => startOf(again))
  const homes = homesOf(me)
  const fresh = homes.length > 0 ? emptyCase : { ...emptyCase, behalf: emptyBehalf }
  const draft = useDraft<CaseDraft>(start ? `${DRAFT}.${again}` : DRAFT, start?.form ?? fresh)
  const listed = useEndpoint(listCategories, {})
  const uploads = useDraftPhotos(draft)
  const [isTried, setIsTried] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const isBusy = useRef(false)
  const [lookAlikes, setLookAlikes] = useState<Similar[]>([])
  /** What has been sent leaves an empty form, with which nothing is wrong yet. */
  function putAway() {
    setIsTried(false)
    if (again) unsentCases.drop(again)
  }

  const filing = useFiling({
    memberId: me.id,
    draft,
    uploads,
    onKept: () => {
      putAway()
      outcome.onKept()
    },
    onFiled: (appeal) => {
      putAway()
      outcome.onFiled(appeal)
    },
  })

  // Danger is recognised before the list has ever been read: on a new phone without a network, say.
  const categories = listed.data?.categories ?? initialCategories
  const category = categories.find(({ id }) => id === categoryIdOf(draft.value, categories))
  const appeal = appealDraftOf(draft.value, homes, categories)
  const problems = draftProblems(appeal)
  const similar = useSimilar(
    problems ? null : { categoryId: appeal.categoryId, text: appeal.text.trim(), place: appeal.place },
  )

  async function deliver(isDifferent: boolean) {
    // What can't wait isn't held up by a question, nor is what has been looked at.
    const isCompared = isDifferent || similar.isShown || category?.isUrgent === true
    const unseen = isCompared ? [] : await similar.unseen()
    if (unseen.length > 0) return setLookAlikes(unseen)
    // Asked on this tap, as WeChat demands; the case is on its way whatever the answer, and however late.
    void requestSubscribe([templates.appealProgress.id])
    await filing.file(appeal)
  }

  /** Sends it, unless neighbours have filed something like it that hasn't been shown yet. */
  async function send({ isDifferent = false } = {}) {
    setIsTried(true)
    setLookAlikes([])
    // Two taps may come before the first has been drawn.
    if (problems || isBusy.current) return
    isBusy.current = true
    setIsSending(true)
    await deliver(isDifferent).finally(() => {
      isBusy.current = false
      setIsSending(false)
    })
  }

  /** What the server refused may be right once it has been changed. */
  function change(fields: Partial<CaseDraft>) {
    if (filing.error) filing.forgive()
    draft.change(fields)
  }

  return {
    draft,
    change,
    homes,
    uploads,
    categories,
    category,
    fields: (isTried && problems) || (filing.error?.refusal.fields ?? {}),
    error: filing.error,
    /** Why it came back after it had been sent. */
    cameBack: start?.refusal ?? null,
    isSending,
    similar: similar.shown,
    lookAlikes,
    closeLookAlikes: () => setLookAlikes([]),
    send,
  }
}
