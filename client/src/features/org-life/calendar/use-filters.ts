import { useState } from 'react'
import type { MapPoint } from '@shared/org-life/draft'
import { type ActivityKind, kindNames } from '@shared/org-life/kinds'
import { keep, kept } from '@/cloud/kept'

export interface Filters {
  kind: ActivityKind | null
  isOpenToMe: boolean
  /** Within so many metres of a point that I gave; not kept, because I move. */
  near: (MapPoint & { metres: number }) | null
}

const KEPT_AS = 'org-life.filters'
const none: Filters = { kind: null, isOpenToMe: false, near: null }

/** What of the calendar is looked at; kinds and "open to me" are kept on this phone. */
export function useFilters() {
  const [filters, setFilters] = useState<Filters>(() => ({ ...none, ...kept<Partial<Filters>>(KEPT_AS) }))
  function change(fields: Partial<Filters>) {
    const after = { ...filters, ...fields }
    keep(KEPT_AS, { kind: after.kind, isOpenToMe: after.isOpenToMe })
    setFilters(after)
  }
  return {
    filters,
    change,
    clear: () => change(none),
    isNarrow: filters.kind !== null || filters.isOpenToMe || filters.near !== null,
  }
}
export type FilterChoice = ReturnType<typeof useFilters>

/** `主题党日 · 1 公里内`; `全部` when nothing narrows it. */
export function filterWords({ kind, near }: Filters): string {
  const said = [kind && kindNames[kind], near && `${near.metres / 1000} 公里内`].filter(Boolean)
  return said.length === 0 ? '全部' : said.join(' · ')
}
