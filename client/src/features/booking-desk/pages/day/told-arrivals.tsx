import { useEffect } from 'react'
import { sentences, type Reason } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { Notice } from '@/ui/notice/notice'
import { arrivals } from '../../arrivals'

type Parcel = ReturnType<typeof arrivals.list>[number]

const refusedIn = ({ output }: Parcel) => output?.results.filter(({ reason }) => reason !== null) ?? []

/** What became of those who were ticked off: nothing to say when all of them are checked in. */
export function ToldArrivals({ parcels }: { parcels: readonly Parcel[] }) {
  const settled = parcels.filter((parcel) => parcel.output !== null && refusedIn(parcel).length === 0)
  useEffect(() => settled.forEach(({ requestId }) => arrivals.drop(requestId)), [settled])
  return (
    <>
      {parcels.map((parcel) => (
        <Told key={parcel.requestId} parcel={parcel} />
      ))}
    </>
  )
}

function Told({ parcel }: { parcel: Parcel }) {
  const { requestId, input, form, refusal, output } = parcel
  const drop = () => arrivals.drop(requestId)
  if (refusal) {
    return (
      <Notice tone="danger" title="这次签到没有记上" text={sentences[refusal.reason]}>
        <Button onTap={drop}>知道了</Button>
      </Notice>
    )
  }
  const refused = refusedIn(parcel)
  if (refused.length > 0) {
    const lines = refused.map(({ id, reason }) => `${form.names[id] ?? ''}：${sentences[reason as Reason]}`)
    return (
      <Notice tone="warn" title={`${refused.length} 位没有签上`} text={lines.join('')}>
        <Button onTap={drop}>知道了</Button>
      </Notice>
    )
  }
  if (output) return null
  return (
    <Notice
      tone="warn"
      icon="offline"
      title={`${input.arrivals.length} 位的签到存在这台设备上`}
      text="连上网会自动发出，按刚才的时间算。"
    >
      <Button icon="refresh" loading={arrivals.isSending(requestId)} onTap={() => void arrivals.sendAll()}>
        现在发
      </Button>
    </Notice>
  )
}
