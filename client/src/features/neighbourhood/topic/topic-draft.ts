import { Topic } from '@shared/direct-line/topic'
import { sentences, type Reason } from '@shared/errors'
import { addDays, addMonths, civilDate } from '@shared/time'
import type { Narrowed } from '../narrowing/narrowing'
import type { SavedTopic } from '../use-topic'
import { growthText, type NamedGrowth } from './topic-growth'

type Task = Topic['tasks'][number]

/** A topic while it is being written. */
export interface TopicDraft extends Narrowed {
  title: string
  why: string
  ownerUnit: string
  tasks: Task[]
  result: string
  /** What it was begun from. */
  revision: number
}

export const emptyTask: Task = { text: '', dueOn: null, isDone: false }

/** Names of what a saved topic is about. */
type NameOf = (by: 'category' | 'place', id: string) => string

/** What the form begins with: the saved topic, or none yet. */
export function draftOf({ topic, revision }: SavedTopic, communityName: string, nameOf: NameOf): TopicDraft {
  const named = (by: 'category' | 'place', id: string | null | undefined) =>
    id ? { id, name: nameOf(by, id) } : null
  return {
    title: topic?.title ?? '',
    why: topic?.why ?? '',
    category: named('category', topic?.categoryId),
    place: named('place', topic?.placeUnitId),
    ownerUnit: topic?.ownerUnit ?? communityName,
    tasks: topic?.tasks ?? [],
    result: topic?.result ?? '',
    revision,
  }
}

/** What is sent; tasks without words are left out. */
export const topicOf = ({ category, place, tasks, ...draft }: TopicDraft): Topic => ({
  title: draft.title.trim(),
  why: draft.why.trim(),
  categoryId: category?.id ?? null,
  placeUnitId: place?.id ?? null,
  ownerUnit: draft.ownerUnit.trim(),
  tasks: tasks.filter(({ text }) => text.trim() !== ''),
  result: draft.result.trim(),
})

/** Why it can't be sent yet, by field as the server would say it; null when it can. */
export function draftProblems(draft: TopicDraft): Record<string, Reason> | null {
  const parsed = Topic.safeParse(topicOf(draft))
  if (parsed.success) return null
  // What was left out in sending still has its place in the form.
  const places = draft.tasks.flatMap(({ text }, place) => (text.trim() === '' ? [] : [place]))
  const onForm = ([field, place, ...rest]: readonly PropertyKey[]) =>
    field === 'tasks' && typeof place === 'number' ? [field, places[place] ?? place, ...rest] : [field]
  return Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [
      onForm(path).join('.'),
      message in sentences ? (message as Reason) : 'core.invalid',
    ]),
  )
}

/** A topic about what grows: what secretaries would otherwise copy by hand. */
export const draftAbout = (growth: NamedGrowth, month: string): Partial<TopicDraft> => ({
  title: `${growth.name}反映多了，怎么办`,
  why: growthText(growth, month),
  [growth.by]: { id: growth.id, name: growth.name },
})

/** Days by which a task may be done, to choose from: no calendar has to be opened for them. */
export function dueDays(now: number): { value: string; label: string }[] {
  const today = civilDate(now)
  const endOfMonth = (months: number) => addDays(`${addMonths(today.slice(0, 7), months + 1)}-01`, -1)
  const days = [
    { value: endOfMonth(0), label: '本月底' },
    { value: endOfMonth(1), label: '下月底' },
    { value: addDays(today, 7), label: '一周内' },
    { value: addDays(today, 14), label: '两周内' },
  ]
  return days
    .filter(({ value }, index) => days.findIndex((one) => one.value === value) === index)
    .sort((a, b) => a.value.localeCompare(b.value))
}
