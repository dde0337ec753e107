import { useState } from 'react'
import { AppealState } from '@shared/direct-line/life-cycle'
import { keep, kept } from '@/cloud/kept'
import type { WorkShown } from '../../use-work'

/** What each state means to a desk: the step it waits for. */
const waitingFor: Record<AppealState, string> = {
  submitted: '待受理',
  accepted: '待办理',
  inProgress: '办理中',
  resolved: '待评价',
  evaluated: '待归档',
  closed: '已办结',
}

/** What the list can be narrowed to. */
export const shownOptions: readonly { value: WorkShown; label: string }[] = [
  { value: 'owed', label: '待办' },
  ...AppealState.options.map((value) => ({ value, label: waitingFor[value] })),
  { value: 'review', label: '待审核' },
]

const isShown = (text: unknown): text is WorkShown => shownOptions.some(({ value }) => value === text)

/** What a link to the list asks for; null when it asks for nothing in particular. */
export const shownOf = (text: string | undefined): WorkShown | null => (isShown(text) ? text : null)

export interface WorkFilter {
  show: WorkShown
  unitId: string | null
}

const KEPT_AS = 'work-filter'

/** The list's filter, as it was left last time unless a link asks for something else. */
export function useWorkFilter(initially: WorkShown | null) {
  const [filter, setFilter] = useState<WorkFilter>(() => {
    const last = kept<WorkFilter>(KEPT_AS)
    const lastShown = isShown(last?.show) ? last.show : 'owed'
    return { show: initially ?? lastShown, unitId: last?.unitId ?? null }
  })
  const change = (fields: Partial<WorkFilter>) => {
    const changed = { ...filter, ...fields }
    setFilter(changed)
    keep(KEPT_AS, changed)
  }
  return { ...filter, change }
}
