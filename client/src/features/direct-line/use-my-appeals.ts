import { listFollowed } from '@shared/direct-line/public-contracts'
import { listMyAppeals, listSharedAppeals } from '@shared/direct-line/contracts'
import { leaderRoles } from '@shared/direct-line/rules'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { usePagedEndpoint } from '@/cloud/use-endpoint'
import { useMe } from '@/session/use-me'

export interface MineShown {
  onlyOpen: boolean
  filedForOthers?: boolean
}

/** My cases, the one that changed last on top; nothing is asked for while nobody is registered. */
export function useMyAppeals({ onlyOpen, filedForOthers = false }: MineShown) {
  const { member } = useMe()
  useFreshOnShow(listMyAppeals)
  return usePagedEndpoint(listMyAppeals, member ? { onlyOpen, filedForOthers } : null)
}

/** Neighbours' published cases that I second or follow. */
export function useFollowed() {
  const { member } = useMe()
  useFreshOnShow(listFollowed)
  return usePagedEndpoint(listFollowed, member ? {} : null)
}

/** The buildings and entrances that I am in charge of as a neighbour, each once. */
export function useLedUnits(): { unitId: string; unitName: string }[] {
  const led = useMe().roles.filter(({ role }) => leaderRoles.includes(role))
  return led.filter(({ unitId }, index) => led.findIndex((one) => one.unitId === unitId) === index)
}

/** Cases of a unit that residents show to me as its leader. */
export function useSharedAppeals(unitId: string) {
  useFreshOnShow(listSharedAppeals)
  return usePagedEndpoint(listSharedAppeals, { unitId })
}
