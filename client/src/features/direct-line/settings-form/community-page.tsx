import { useState, type ReactNode } from 'react'
import { useRouter } from '@tarojs/taro'
import type { DeskSettings } from '@shared/direct-line/settings'
import { useMe } from '@/session/use-me'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useCommunities } from '../use-communities'
import { useDeskSettings } from '../use-desk-settings'

export interface CommunityDesk {
  communityId: string
  settings: DeskSettings
  mayChange: boolean
  refresh: () => void
}

export interface CommunityPageProps {
  title: string
  children: (desk: CommunityDesk) => ReactNode
}

/** A page of settings of one of my communities, chosen at its top. */
export function CommunityPage({ title, children }: CommunityPageProps) {
  const { reading } = useMe()
  const { communityId: asked } = useRouter().params
  const { communities, isLoading, isSupervisor } = useCommunities()
  const [chosenId, setChosenId] = useState(asked)
  const chosen = communities.find(({ id }) => id === chosenId) ?? communities[0]
  const settings = useDeskSettings(chosen?.id ?? null)
  return (
    <Page title={title}>
      <ReadingView reading={reading}>
        {() => {
          if (isLoading) return <Skeleton />
          if (!chosen)
            return <Empty icon="desk" title="这里给社区工作人员用" text="请社区书记或街道干部来设置。" />
          return (
            <>
              {communities.length > 1 && (
                <Choice
                  label="哪个社区"
                  options={communities.map(({ id, name }) => ({ value: id, label: name }))}
                  value={chosen.id}
                  onChange={setChosenId}
                />
              )}
              <ReadingView reading={settings}>
                {(data) =>
                  children({
                    communityId: chosen.id,
                    settings: data,
                    mayChange: isSupervisor,
                    refresh: () => void settings.refresh(),
                  })
                }
              </ReadingView>
            </>
          )
        }}
      </ReadingView>
    </Page>
  )
}
