import { useState } from 'react'
import type { ActivityCard, HostChoice } from '@shared/org-life/schema'
import { stateNames } from '@shared/org-life/life-cycle'
import { useNow } from '@/cloud/use-now'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { Page } from '@/ui/page/page'
import { ActivityRow } from '../../activity/activity-row/activity-row'
import { HostField, hostKey } from '../../activity/host-field'
import { stateLooks } from '../../activity/looks'
import { OrganisersOnly } from '../../organisers-only'
import { editPage } from '../../paths'
import { useHosted, type HostedShown } from '../../use-hosting'
import { HostTools } from './host-tools'

const views: { value: HostedShown; label: string }[] = [
  { value: 'upcoming', label: '要办的' },
  { value: 'drafts', label: '草稿' },
  { value: 'past', label: '办过的' },
]

/** What I arrange, host by host. */
export default function HostedPage() {
  return (
    <Page title="开展活动">
      <OrganisersOnly>{(hosts) => <Hosted hosts={hosts} />}</OrganisersOnly>
    </Page>
  )
}

function Hosted({ hosts }: { hosts: HostChoice[] }) {
  const [key, setKey] = useState(() => hosts.map(hostKey)[0])
  const [show, setShow] = useState<HostedShown>('upcoming')
  const host = hosts.find((one) => hostKey(one) === key) ?? hosts[0]
  if (!host) return null
  return (
    <>
      <HostField label="以谁的名义" hosts={hosts} host={host} onChange={(one) => setKey(hostKey(one))} />
      <Button kind="primary" icon="plus" onTap={() => goTo(editPage, { host: hostKey(host) })}>
        办一个活动
      </Button>
      <HostTools />
      <Choice label="看哪些" options={views} value={show} onChange={setShow} />
      <HostedList key={`${hostKey(host)}.${show}`} host={host} show={show} />
    </>
  )
}

const emptyWords: Record<HostedShown, { title: string; text: string }> = {
  upcoming: { title: '还没有要办的活动', text: '点“办一个活动”写好发布，居民就能在日历里看到。' },
  drafts: { title: '没有草稿', text: '没写完的活动可以先存成草稿，以后接着写。' },
  past: { title: '还没有办过活动', text: '活动结束后排在这里，记得写纪实。' },
}

/** `12 人报名，3 人候补` */
function signedUp({ places }: ActivityCard): string {
  if (places === null) return '不用报名'
  const { capacity, left, waiting } = places
  return `${capacity - left}/${capacity} 个名额${waiting > 0 ? `，${waiting} 人候补` : ''}`
}

function HostedList({ host, show }: { host: HostChoice; show: HostedShown }) {
  const reading = useHosted(host, show)
  const now = useNow()
  return (
    <PagedList
      reading={reading}
      keyOf={({ id }) => id}
      empty={<Empty icon="calendar" {...emptyWords[show]} />}
    >
      {(activity) => (
        <ActivityRow
          activity={activity}
          now={now}
          standing={{
            word: stateNames[activity.state],
            ...stateLooks[activity.state],
            note: signedUp(activity),
          }}
        />
      )}
    </PagedList>
  )
}
