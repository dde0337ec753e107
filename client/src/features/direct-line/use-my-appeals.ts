import { listMyAppeals } from '@shared/direct-line/contracts'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { usePagedEndpoint } from '@/cloud/use-endpoint'
import { useMe } from '@/session/use-me'

/** My cases, the one that changed last on top; nothing is asked for while nobody is registered. */
export function useMyAppeals(onlyOpen: boolean) {
  const { member } = useMe()
  useFreshOnShow(listMyAppeals)
  return usePagedEndpoint(listMyAppeals, member ? { onlyOpen } : null)
}
