import { listFollowed } from '@shared/direct-line/public-contracts'
import { listMyAppeals } from '@shared/direct-line/contracts'
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
