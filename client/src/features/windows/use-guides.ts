import { getGuide, listGuides, listUnitGuides, searchGuides } from '@shared/windows/guide-contracts'
import type { GuideCategory } from '@shared/windows/guide'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'

export const useGuides = (unitId: string, category: GuideCategory | null) =>
  usePagedEndpoint(listGuides, { unitId, category })

/** Guides that hold these words; an empty query asks for nothing. */
export const useGuideSearch = (unitId: string, query: string) =>
  useEndpoint(searchGuides, query === '' ? null : { unitId, query })

export function useGuide(id: string | null) {
  useFreshOnShow(getGuide)
  return useEndpoint(getGuide, id === null || id === '' ? null : { id })
}

/** Every guide of a unit, for those who write them. */
export function useUnitGuides(unitId: string) {
  useFreshOnShow(listUnitGuides)
  return usePagedEndpoint(listUnitGuides, { unitId })
}
