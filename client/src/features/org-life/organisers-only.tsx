import type { ReactNode } from 'react'
import type { HostChoice } from '@shared/org-life/schema'
import { useMe } from '@/session/use-me'
import { Empty } from '@/ui/empty/empty'
import { ReadingView } from '@/ui/list/reading-view'
import { useIsOrganiser } from './activity/use-activities'
import { useHosts } from './use-hosting'

const None = () => (
  <Empty
    icon="lock"
    title="您的身份看不到这里"
    text="开展活动由支部书记、社区和街道的工作人员办理。想办活动可以找他们。"
  />
)

/** What organisers alone see: in whose names they arrange activities comes with it. */
export function OrganisersOnly({ children }: { children: (hosts: HostChoice[]) => ReactNode }) {
  const { reading: me } = useMe()
  const isOrganiser = useIsOrganiser()
  const hosts = useHosts()
  return (
    <ReadingView reading={me}>
      {() =>
        isOrganiser ? (
          <ReadingView reading={hosts}>
            {(read) => (read.hosts.length === 0 ? <None /> : <>{children(read.hosts)}</>)}
          </ReadingView>
        ) : (
          <None />
        )
      }
    </ReadingView>
  )
}
