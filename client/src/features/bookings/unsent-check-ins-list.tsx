import { getBooking } from '@shared/bookings/contracts'
import { sentences } from '@shared/errors'
import { useParcels } from '@/cloud/use-outbox'
import { Button } from '@/ui/button/button'
import { Notice } from '@/ui/notice/notice'
import { unsentCheckIns } from './unsent-check-ins'

type Unsent = ReturnType<typeof unsentCheckIns.list>[number]

/** Arrivals that were scanned without a network, and what became of them; nothing when all has been told. */
export function UnsentCheckIns({ bookingId }: { bookingId?: string }) {
  const parcels = useParcels(unsentCheckIns, getBooking)
  return (
    <>
      {parcels
        .filter(({ input }) => bookingId === undefined || input.id === bookingId)
        .map((parcel) => (
          <UnsentCheckIn key={parcel.requestId} parcel={parcel} />
        ))}
    </>
  )
}

function UnsentCheckIn({ parcel }: { parcel: Unsent }) {
  const { requestId, form, refusal, output } = parcel
  const seen = (
    <Button kind="quiet" onTap={() => unsentCheckIns.drop(requestId)}>
      知道了
    </Button>
  )
  if (output) {
    return (
      <Notice tone="good" title="签到已经送到" text={form.label}>
        {seen}
      </Notice>
    )
  }
  if (refusal) {
    return (
      <Notice tone="danger" title={`没有签上：${form.label}`} text={sentences[refusal.reason]}>
        {seen}
      </Notice>
    )
  }
  return (
    <Notice
      tone="warn"
      icon="offline"
      title={`已经扫码，等待送出：${form.label}`}
      text="扫到的码存在这部手机上，能证明您按时到了。连上网会自动送出，明天晚上以前送到都算数。"
    >
      <Button
        icon="refresh"
        loading={unsentCheckIns.isSending(requestId)}
        onTap={() => void unsentCheckIns.sendAll()}
      >
        现在送出
      </Button>
    </Notice>
  )
}
