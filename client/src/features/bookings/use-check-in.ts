import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { checkIn, getBooking, listMyBookings } from '@shared/bookings/contracts'
import { readDoorCode } from '@shared/bookings/door-code'
import type { BookingReason } from '@shared/bookings/reasons'
import type { BookingView } from '@shared/bookings/schema'
import { AppError } from '@shared/errors'
import { newRequestId } from '@/cloud/request-id'
import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { scanCode } from '@/ui/scan/scan-code'
import { slotText } from './slot-words'
import { unsentCheckIns } from './unsent-check-ins'
import { useStep } from './use-bookings'

/** Why a scanned text can't be of this booking's door, before anything is sent or kept. */
function scannedRefusal(code: string, { slot }: BookingView): BookingReason | null {
  const read = readDoorCode(code)
  if (read?.kind !== 'scan') return 'booking.wrong_code'
  return read.roomId === slot.roomId ? null : 'booking.code_of_other_room'
}

const refused = (reason: BookingReason) => new AppError({ code: 'REFUSED', reason })

/**
 * Showing that one is there. A scanned code proves room and time by itself, so it is kept on the phone first and sent
 * however late; the digits on the screen count only now.
 */
export function useCheckIn(booking: BookingView) {
  const { id, slot, roomName } = booking
  const client = useQueryClient()
  const { member } = useMe()
  const [scanError, setScanError] = useState<AppError | null>(null)
  const [isScanning, setIsScanning] = useState(false)
  const typed = useStep(checkIn, id)

  async function deliver(code: string) {
    const requestId = newRequestId()
    const { refusal, output } = await unsentCheckIns.post({
      requestId,
      input: { id, requestId, code },
      memberId: member?.id ?? '',
      waiting: [],
      form: { label: `${slotText(slot, serverNow())} ${roomName}` },
      at: serverNow(),
    })
    if (refusal || output) unsentCheckIns.drop(requestId)
    if (refusal) setScanError(new AppError(refusal))
    if (!output) return
    client.setQueryData([getBooking.name, { id }], output)
    void client.invalidateQueries({ queryKey: [listMyBookings.name] })
  }

  async function scan() {
    typed.reset()
    setScanError(null)
    const code = await scanCode()
    if (code === null) return
    const reason = scannedRefusal(code, booking)
    if (reason) return setScanError(refused(reason))
    setIsScanning(true)
    await deliver(code).finally(() => setIsScanning(false))
  }

  return {
    scan,
    isScanning,
    type(digits: string) {
      setScanError(null)
      typed.run({ code: digits })
    },
    isTyping: typed.isRunning,
    error: typed.error ?? scanError,
  }
}
