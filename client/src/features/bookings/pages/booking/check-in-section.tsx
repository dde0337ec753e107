import { useState } from 'react'
import { presenceRefusal } from '@shared/bookings/door-code'
import { bookingMoves, type BookingState } from '@shared/bookings/life-cycle'
import type { BookingView } from '@shared/bookings/schema'
import { sentences } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextInput } from '@/ui/field/text-input'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Section } from '@/ui/section/section'
import { canScan } from '@/ui/scan/scan-code'
import { useCheckIn } from '../../use-check-in'

interface CheckInProps {
  booking: BookingView
  now: number
}

const DIGITS = 6

const awaitsCheckIn = (state: BookingState): boolean =>
  (bookingMoves.checkIn.from as readonly BookingState[]).includes(state)

/** Being there: by the code at the door, or by the digits beside it. */
export function CheckInSection({ booking, now }: CheckInProps) {
  if (!awaitsCheckIn(booking.state)) return null
  const reason = presenceRefusal(booking.slot, { at: now, now })
  return (
    <Section title="到场签到">
      {reason ? (
        <Button icon="scan" disabled hint={sentences[reason]} onTap={() => undefined}>
          签到
        </Button>
      ) : (
        <AtTheDoor booking={booking} />
      )}
    </Section>
  )
}

function AtTheDoor({ booking }: { booking: BookingView }) {
  const [digits, setDigits] = useState('')
  const { scan, isScanning, type, isTyping, error } = useCheckIn(booking)
  const isWhole = digits.length === DIGITS
  return (
    <Card>
      {canScan && (
        <Button
          kind="primary"
          icon="scan"
          loading={isScanning}
          hint="没有网也能扫，扫到的码存在手机上，连上网再送出"
          onTap={() => void scan()}
        >
          扫门口的码
        </Button>
      )}
      <TextInput
        label={canScan ? '或者输入屏幕上的 6 位数字' : '门口屏幕上的 6 位数字'}
        hint="数字每半分钟换一次"
        type="number"
        max={DIGITS}
        value={digits}
        onChange={setDigits}
      />
      <ErrorNotice error={error} />
      <Button
        kind={canScan ? 'secondary' : 'primary'}
        loading={isTyping}
        disabled={!isWhole}
        hint={isWhole ? null : '请填满 6 位数字'}
        onTap={() => type(digits)}
      >
        用数字签到
      </Button>
    </Card>
  )
}
