import { useState } from 'react'
import { newRequestId } from '@/cloud/request-id'
import { useDraft } from '@/cloud/use-draft'
import type { CommunityChoice } from '../community/use-community'
import { figureWord } from '../figure-words'
import type { FiguresShown } from '../use-figures'
import { useSaveTopic, type SavedTopic } from '../use-topic'
import { draftAbout, draftOf, draftProblems, topicOf, type TopicDraft } from './topic-draft'
import { fastestGrowth } from './topic-growth'

export interface TopicFormProps {
  community: CommunityChoice
  month: string
  saved: SavedTopic
  figures: FiguresShown
  /** Reads what a colleague saved in the meantime. */
  onLookAgain: () => void
}

const sameAs = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The form of a topic: its draft, why a field is refused, whether somebody else was faster, and saving it. */
export function useTopicForm({ community, month, saved, figures }: TopicFormProps, onSaved: () => void) {
  const nameOf = (by: 'category' | 'place', id: string) => figureWord(`${by}:${id}`, figures)
  const theirs = draftOf(saved, community.name, nameOf)
  // Until something is changed, the form shows what is saved, however often that is read again.
  const draft = useDraft<{ edited: TopicDraft | null }>(`topic.${community.id}.${month}`, { edited: null })
  const [isTried, setIsTried] = useState(false)
  const [sent, setSent] = useState<{ body: unknown; requestId: string } | null>(null)
  const saving = useSaveTopic(community.id, month)
  const value = draft.value.edited ?? theirs
  const problems = isTried ? draftProblems(value) : null
  const growth = fastestGrowth(figures, month)

  function change(fields: Partial<TopicDraft>) {
    if (saving.error) saving.reset()
    draft.change(({ edited }) => ({ edited: { ...(edited ?? theirs), ...fields } }))
  }

  function save() {
    setIsTried(true)
    if (saving.isRunning || draftProblems(value)) return
    const body = { topic: topicOf(value), revision: value.revision }
    // The same words again are the same request; other words must not pass for those that were saved already.
    const requestId = sent && sameAs(sent.body, body) ? sent.requestId : newRequestId()
    setSent({ body, requestId })
    saving.run({ communityId: community.id, month, ...body, requestId }, () => {
      draft.clear()
      onSaved()
    })
  }

  return {
    value,
    change,
    save,
    isSaving: saving.isRunning,
    error: saving.error,
    fields: problems ?? saving.error?.refusal.fields ?? {},
    /** A colleague has saved since this draft was begun. */
    isBehind: value.revision !== saved.revision,
    takeTheirs: draft.clear,
    keepMine: () => change({ revision: saved.revision }),
    prefill: growth && value.title === '' ? () => change(draftAbout(growth, month)) : null,
    growth,
  }
}
