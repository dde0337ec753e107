import type { OutputOf } from '@shared/contract'
import { getTopic, saveTopic } from '@shared/direct-line/topic-contracts'
import { useAction } from '@/cloud/use-action'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'

export type SavedTopic = OutputOf<typeof getTopic>

/** A community's topic of a month; no community asks for nothing. */
export function useTopic(communityId: string | null, month: string) {
  useFreshOnShow(getTopic)
  return useEndpoint(getTopic, communityId === null ? null : { communityId, month })
}

export const useSaveTopic = (communityId: string, month: string) =>
  useAction(saveTopic, () => [getTopic, { communityId, month }])
