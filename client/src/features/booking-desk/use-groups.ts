import { listGroups, saveGroup, showUse } from '@shared/bookings/staff-contracts'
import { useAction } from '@/cloud/use-action'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'

export function useGroups(unitId: string | null) {
  useFreshOnShow(listGroups)
  return usePagedEndpoint(listGroups, unitId === null ? null : { unitId })
}

export const useSaveGroup = () => useAction(saveGroup)

export const useUse = (centreId: string, month: string) => useEndpoint(showUse, { centreId, month })
