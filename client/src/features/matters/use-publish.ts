import { useState } from 'react'
import { editMatter, publishMatter } from '@shared/matters/contracts'
import { MAX_FILES } from '@shared/matters/draft'
import { publisherRoles } from '@shared/matters/rules'
import type { MatterView } from '@shared/matters/schema'
import { listUnits } from '@shared/members/contracts'
import type { Reason } from '@shared/errors'
import type { Level } from '@shared/roles'
import { serverNow } from '@/cloud/server-time'
import { useAction } from '@/cloud/use-action'
import { useDraft } from '@/cloud/use-draft'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useMe } from '@/session/use-me'
import { useDraftPdfs } from '@/ui/pdfs/use-draft-pdfs'
import { contentOf, draftOf, draftProblems, emptyDraft, type FormDraft } from './matter-draft'
import { useDraftPhotos } from './use-draft-photos'
import { renewsMatter } from './use-matter'

/** Which units below one's own are offered: buildings of a community, communities of a subdistrict. */
const levelBelow: Partial<Record<string, Level>> = { secretary: 'building', subdistrictOfficer: 'community' }

/** The units whose residents I may ask, my own first. */
export function useScopes(): { value: string; label: string }[] {
  const [grant] = useMe().roles.filter(({ role }) => publisherRoles.includes(role))
  const level = grant && levelBelow[grant.role]
  const below = useEndpoint(listUnits, level ? { level, within: grant.unitId } : null)
  if (!grant) return []
  const units = below.data?.units ?? []
  return [
    { value: grant.unitId, label: `${grant.unitName}全体` },
    ...units.map(({ id, name }) => ({ value: id, label: name })),
  ]
}

interface Form {
  /** The matter to be edited; null for a new one. */
  matter: MatterView | null
  /** The suggestion that a new matter comes from. */
  fromAppealId?: string | undefined
  onSent: (matter: MatterView) => void
}

/** The form of a matter: its draft, why a field is refused, and sending it. */
export function useMatterForm({ matter, fromAppealId, onSent }: Form) {
  const draft = useDraft<FormDraft>(
    matter ? `edit-matter.${matter.id}.${matter.revision}` : `publish-matter.${fromAppealId ?? ''}`,
    matter ? draftOf(matter) : emptyDraft(serverNow()),
  )
  const [isTried, setIsTried] = useState(false)
  const publish = useAction(publishMatter, renewsMatter)
  const edit = useAction(editMatter, renewsMatter)
  const uploads = useDraftPhotos(draft)
  const files = useDraftPdfs(draft, MAX_FILES)
  const scopes = useScopes()
  const action = matter ? edit : publish
  const problems: Record<string, Reason> | null = isTried ? draftProblems(draft.value) : null
  const scopeUnitId = draft.value.scopeUnitId ?? scopes[0]?.value ?? ''

  function done(sent: MatterView) {
    draft.clear()
    onSent(sent)
  }

  function send() {
    if (action.isRunning) return
    action.reset()
    setIsTried(true)
    if (draftProblems(draft.value)) return
    const content = { ...contentOf(draft.value), requestId: draft.requestId }
    if (matter) edit.run({ ...content, id: matter.id }, done)
    else publish.run({ ...content, scopeUnitId, ...(fromAppealId && { fromAppealId }) }, done)
  }

  function change(fields: Partial<FormDraft>) {
    if (action.error) action.reset()
    draft.change(fields)
  }

  return {
    draft,
    change,
    uploads,
    files,
    scopes,
    scopeUnitId,
    fields: problems ?? action.error?.refusal.fields ?? {},
    error: action.error,
    isSending: action.isRunning,
    send,
  }
}
