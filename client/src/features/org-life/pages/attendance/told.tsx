import { useEffect } from 'react'
import { sentences, type Reason } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { Notice } from '@/ui/notice/notice'
import { ticked } from '../../attendance/ticked'

type Parcel = ReturnType<typeof ticked.list>[number]

const refusedIn = ({ output }: Parcel) => output?.results.filter(({ reason }) => reason !== null) ?? []

/** What became of those who were ticked off: nothing to say once all of them are taken down. */
export function Told({ parcels }: { parcels: readonly Parcel[] }) {
  const settled = parcels.filter((parcel) => parcel.output !== null && refusedIn(parcel).length === 0)
  useEffect(() => settled.forEach(({ requestId }) => ticked.drop(requestId)), [settled])
  return (
    <>
      {parcels.map((parcel) => (
        <ToldOf key={parcel.requestId} parcel={parcel} />
      ))}
    </>
  )
}

function ToldOf({ parcel }: { parcel: Parcel }) {
  const { requestId, input, form, refusal, output } = parcel
  const seen = <Button onTap={() => ticked.drop(requestId)}>知道了</Button>
  if (refusal)
    return (
      <Notice tone="danger" title="这次签到没有记上" text={sentences[refusal.reason]}>
        {seen}
      </Notice>
    )
  const refused = refusedIn(parcel)
  if (refused.length > 0) {
    const lines = refused.map(({ id, reason }) => `${form.names[id] ?? ''}：${sentences[reason as Reason]}`)
    return (
      <Notice tone="warn" title={`${refused.length} 位没有签上`} text={lines.join('')}>
        {seen}
      </Notice>
    )
  }
  if (output) return null
  return (
    <Notice
      tone="warn"
      icon="offline"
      title={`${input.arrivals.length} 位的签到存在这台设备上`}
      text="连上网会自动送出，按刚才的时间算。"
    >
      <Button icon="refresh" loading={ticked.isSending(requestId)} onTap={() => void ticked.sendAll()}>
        现在送出
      </Button>
    </Notice>
  )
}
