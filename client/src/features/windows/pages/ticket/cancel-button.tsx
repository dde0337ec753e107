import { useState } from 'react'
import { refusal } from '@shared/windows/rules'
import type { TicketView } from '@shared/windows/ticket'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Confirm } from '@/ui/sheet/confirm'
import { ticketTime } from '../../times'
import { useCancelTicket } from '../../use-tickets'

/** Giving a place up, for somebody else to take. */
export function CancelButton({ ticket, now }: { ticket: TicketView; now: number }) {
  const [isAsking, setIsAsking] = useState(false)
  const { member } = useMe()
  const cancel = useCancelTicket(ticket.id)
  if (!member || refusal(ticket, 'cancel', member, now) !== null) return null
  return (
    <>
      <Button kind="quiet" onTap={() => setIsAsking(true)}>
        来不了，取消这个号
      </Button>
      <Confirm
        isOpen={isAsking}
        title="取消这个号？"
        text={`${ticketTime(ticket, now)} 的号会让给别人，之后可以再约。`}
        doIt="取消这个号"
        isDangerous
        loading={cancel.isRunning}
        error={cancel.error}
        onConfirm={() => cancel.run({}, () => setIsAsking(false))}
        onClose={() => setIsAsking(false)}
      />
    </>
  )
}
