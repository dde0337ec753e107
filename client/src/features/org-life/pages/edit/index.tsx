import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { ActivityView, HostChoice } from '@shared/org-life/schema'
import { goBack, goOnTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { HostField, hostKey } from '../../host-field'
import { OrganisersOnly } from '../../organisers-only'
import { activityPage } from '../../paths'
import { useActivity } from '../../use-activities'
import { EditForm } from './edit-form'

/** A new activity, or one to be edited with `id`. */
export default function EditPage() {
  const { id = '', host } = useRouter().params
  return (
    <Page title={id === '' ? '办一个活动' : '修改活动'}>
      <OrganisersOnly>
        {(hosts) => (id === '' ? <NewOne hosts={hosts} asked={host} /> : <Existing id={id} hosts={hosts} />)}
      </OrganisersOnly>
    </Page>
  )
}

function NewOne({ hosts, asked }: { hosts: HostChoice[]; asked: string | undefined }) {
  const [key, setKey] = useState(asked)
  const host = hosts.find((one) => hostKey(one) === key) ?? hosts[0]
  if (!host) return null
  return (
    <>
      <HostField label="谁主办" hosts={hosts} host={host} onChange={(one) => setKey(hostKey(one))} />
      <EditForm
        key={hostKey(host)}
        activity={null}
        host={host}
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
