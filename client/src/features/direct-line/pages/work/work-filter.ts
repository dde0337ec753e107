import { useState } from 'react'
import type { RoleGrant } from '@shared/roles'
import { keep, kept } from '@/cloud/kept'
import type { WorkShown } from '../../use-work'
import { listsOf, shownOf } from './work-shown'

interface Kept {
  show: WorkShown
  unitId: string | null
}

export interface WorkFilter {
  desk: RoleGrant
  show: WorkShown
  change: (fields: Partial<Kept>) => void
}

const KEPT_AS = 'work-filter'

/** What a link to the list asks for. */
interface Asked {
  show: WorkShown | null
  unitId: string | null
}

/** The list's filter, as it was left last time unless a link asks for something else. */
export function useWorkFilter(desks: readonly RoleGrant[], asked: Asked): WorkFilter | null {
  const [filter, setFilter] = useState<Asked>(() => {
    const last = kept<Kept>(KEPT_AS)
    return { show: asked.show ?? shownOf(last?.show), unitId: asked.unitId ?? last?.unitId ?? null }
  })
  const desk = desks.find(({ unitId }) => unitId === filter.unitId) ?? desks[0]
  if (!desk) return null
  const { first, more } = listsOf(desk.role)
  const show = [...first, ...more].find((one) => one === filter.show) ?? first[0]!
  return {
    desk,
    show,
    change: (fields) => {
      const changed = { show, unitId: desk.unitId, ...fields }
      setFilter(changed)
      keep(KEPT_AS, changed)
    },
  }
}
