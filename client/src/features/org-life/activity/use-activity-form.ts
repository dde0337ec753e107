import { useState } from 'react'
import { startOf, endOf } from '@shared/bookings/slot'
import type { FreeSlot } from '@shared/bookings/schema'
import { MOST_MATERIALS, type Planned } from '@shared/org-life/draft'
import type { ActivityOutcome, ActivityView, HostChoice } from '@shared/org-life/schema'
import { serverNow } from '@/cloud/server-time'
import { useDraft } from '@/cloud/use-draft'
import { useDraftPdfs } from '@/ui/pdfs/use-draft-pdfs'
import { useCreate, useEdit } from '../use-hosting'
import { contentOf, emptyForm, formOf, occasionOf, type ActivityForm, type WhenWhere } from './activity-draft'
import { contentProblems, isFree, occasionProblems } from './form-problems'
import { hostKey } from './host-field'

/** A date of the yearly plan, and what it says of the activity already. */
export interface ActivityBegun {
  ref: Planned
  begun: Partial<ActivityForm>
}

interface Form {
  /** The activity to be edited; null for a new one. */
  activity: ActivityView | null
  host: HostChoice
  planned: ActivityBegun | null
  onSaved: (activity: ActivityView) => void
}

/** A free time of a room, as when and where. */
export const takingSlot = (slot: FreeSlot): Partial<WhenWhere> => ({
  startsAt: startOf(slot),
  endsAt: endOf(slot),
  placeKind: 'room',
  room: { id: slot.roomId, name: `${slot.roomName}（${slot.centreName}）` },
})

const draftKey = ({ activity, host, planned }: Form): string =>
  activity
    ? `edit-activity.${activity.id}.${activity.revision}`
    : `activity.${hostKey(host)}${planned ? `.${planned.ref.entryId}` : ''}`

/** The form of an activity: its draft, why a field is refused, and saving it as a draft or in the open. */
export function useActivityForm(form: Form) {
  const { activity, host, planned, onSaved } = form
  const draft = useDraft<ActivityForm>(
    draftKey(form),
    activity ? formOf(activity) : { ...emptyForm(host, serverNow()), ...planned?.begun },
  )
  const [isTried, setIsTried] = useState(false)
  const [nearest, setNearest] = useState<FreeSlot[] | null>(null)
  const creating = useCreate()
  const editing = useEdit(activity?.id ?? '')
  const action = activity ? editing : creating
  const files = useDraftPdfs(draft, MOST_MATERIALS)
  const { value } = draft
  /** Of what is published time and place are moved on a page of their own. */
  const hasOccasion = activity === null || activity.state === 'draft'
  const problemsNow = () => ({
    ...contentProblems(value, host),
    ...(hasOccasion ? occasionProblems(value, serverNow()) : {}),
  })
  const problems = isTried ? problemsNow() : {}

  function done(saved: ActivityView) {
    draft.clear()
    onSaved(saved)
  }

  function settle(outcome: ActivityOutcome) {
    if (outcome.outcome === 'done') return done(outcome.activity)
    setNearest(outcome.nearest)
  }

  function save(opens: boolean) {
    setIsTried(true)
    setNearest(null)
    if (action.isRunning || !isFree(problemsNow())) return
    const content = contentOf(value)
    const occasion = occasionOf(value, serverNow())
    if (activity) return editing.run({ content, occasion: hasOccasion ? occasion : null }, done)
    const { requestId } = draft
    const { kind, id } = host
    creating.run(
      {
        requestId,
        host: { kind, id },
        draft: { ...content, ...occasion },
        opens,
        planned: planned?.ref ?? null,
      },
      settle,
    )
  }

  function change(fields: Partial<ActivityForm>) {
    if (action.error) action.reset()
    draft.change(fields)
  }

  return {
    form: value,
    change,
    files,
    hasOccasion,
    fields: { ...action.error?.refusal.fields, ...problems },
    error: action.error,
    nearest,
    isSaving: action.isRunning,
    save,
  }
}
export type ActivityFormState = ReturnType<typeof useActivityForm>
