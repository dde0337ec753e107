import type { InputOf } from '@shared/contract'
import { listComments } from '@shared/matters/contracts'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { usePagedEndpoint } from '@/cloud/use-endpoint'

type Input = InputOf<typeof listComments>
export type Sort = Input['sort']

export function useComments(id: string, sort: Sort, within: Input['within']) {
  useFreshOnShow(listComments)
  return usePagedEndpoint(listComments, { id, sort, within })
}
