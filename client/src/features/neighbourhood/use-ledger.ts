import { useState } from 'react'
import type { InputOf } from '@shared/contract'
import { listCategories } from '@shared/direct-line/contracts'
import { listPublicAppeals, searchPublicAppeals } from '@shared/direct-line/public-contracts'
import { listUnits } from '@shared/members/contracts'
import { keep, kept } from '@/cloud/kept'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'

export type LedgerShown = InputOf<typeof listPublicAppeals>['show']

/** Something to narrow the ledger by, with the word that says so. */
export interface Named {
  id: string
  name: string
}

export interface LedgerFilter {
  show: LedgerShown
  category: Named | null
  place: Named | null
}

const KEPT_AS = 'ledger-filter'
const unfiltered: LedgerFilter = { show: 'all', category: null, place: null }

/** The ledger's filter as it was left last time; places belong to a community, so another one begins anew. */
export function useLedgerFilter(communityId: string) {
  const name = `${KEPT_AS}.${communityId}`
  const [filter, setFilter] = useState(() => ({ ...unfiltered, ...kept<LedgerFilter>(name) }))
  return {
    ...filter,
    change: (fields: Partial<LedgerFilter>) => {
      const changed = { ...filter, ...fields }
      keep(name, changed)
      setFilter(changed)
    },
  }
}

export function useLedger(communityId: string, { show, category, place }: LedgerFilter) {
  useFreshOnShow(listPublicAppeals)
  return usePagedEndpoint(listPublicAppeals, {
    communityId,
    show,
    categoryId: category?.id ?? null,
    placeUnitId: place?.id ?? null,
  })
}

interface About {
  categoryId: string | null
  placeUnitId: string | null
}

/** The newest of a community's published cases, for a glance; no community asks for nothing. */
export function useNewestPublic(communityId: string | null, about?: About) {
  useFreshOnShow(listPublicAppeals)
  const { categoryId = null, placeUnitId = null } = about ?? {}
  return usePagedEndpoint(
    listPublicAppeals,
    communityId === null ? null : { communityId, show: 'all', categoryId, placeUnitId },
  )
}

/** Published cases that hold these words; an empty query asks for nothing. */
export const useLedgerSearch = (communityId: string, query: string) =>
  useEndpoint(searchPublicAppeals, query === '' ? null : { communityId, query })

export const useCategories = (isWanted: boolean) => useEndpoint(listCategories, isWanted ? {} : null)

/** Grids and buildings of a community, asked for once somebody wants to choose among them. */
export function usePlaces(communityId: string, isWanted: boolean) {
  const grids = useEndpoint(listUnits, isWanted ? { level: 'grid', within: communityId } : null)
  const buildings = useEndpoint(listUnits, isWanted ? { level: 'building', within: communityId } : null)
  return { grids, buildings }
}
