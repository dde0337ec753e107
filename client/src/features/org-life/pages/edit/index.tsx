import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { ActivityView, HostChoice } from '@shared/org-life/schema'
import { goBack, goOnTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { HostField, hostKey } from '../../activity/host-field'
import { useActivity } from '../../activity/use-activities'
import type { ActivityBegun } from '../../activity/use-activity-form'
import { OrganisersOnly } from '../../organisers-only'
import { activityPage } from '../../paths'
import { EditForm } from './edit-form'
import { plannedOf } from './planned'

/** A new activity, or one to be edited with `id`. */
export default function EditPage() {
  const { params } = useRouter()
  const { id = '', host } = params
  return (
    <Page title={id === '' ? '办一个活动' : '修改活动'}>
      <OrganisersOnly>
        {(hosts) =>
          id === '' ? (
            <NewOne hosts={hosts} asked={host} planned={plannedOf(params)} />
          ) : (
            <Existing id={id} hosts={hosts} />
          )
        }
      </OrganisersOnly>
    </Page>
  )
}

interface NewOneProps {
  hosts: HostChoice[]
  asked: string | undefined
  planned: ActivityBegun | null
}

function NewOne({ hosts, asked, planned }: NewOneProps) {
  const [key, setKey] = useState(asked)
  const host = hosts.find((one) => hostKey(one) === key) ?? hosts[0]
  if (!host) return null
  return (
    <>
      {planned && <Notice tone="info" title="这是年度计划里的一次，发布后自动记上" />}
      <HostField label="谁主办" hosts={hosts} host={host} onChange={(one) => setKey(hostKey(one))} />
      <EditForm
        key={hostKey(host)}
        activity={null}
        host={host}
        planned={planned}
        onSaved={({ id }) => goOnTo(activityPage, { id })}
      />
    </>
  )
}

/** The unit within which its host arranges things; what is edited for somebody else lies where it was announced. */
const hostOf = ({ host, scopeUnitId, scopeName }: ActivityView, hosts: readonly HostChoice[]): HostChoice =>
  hosts.find((one) => hostKey(one) === hostKey(host)) ?? { ...host, unitId: scopeUnitId, unitName: scopeName }

function Existing({ id, hosts }: { id: string; hosts: HostChoice[] }) {
  const reading = useActivity(id)
  return (
    <ReadingView reading={reading}>
      {(activity) => (
        <EditForm
          key={activity.revision}
          activity={activity}
          host={hostOf(activity, hosts)}
          onSaved={goBack}
        />
      )}
    </ReadingView>
  )
}
