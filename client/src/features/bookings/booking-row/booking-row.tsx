import { View } from '@tarojs/components'
import { stateNames } from '@shared/bookings/life-cycle'
import type { BookingCard } from '@shared/bookings/schema'
import { goTo } from '@/ui/go'
import { Tag } from '@/ui/tag/tag'
import '../../../ui/card/card.scss'
import { shortOutlookOf } from '../next-step'
import { bookingPage } from '../paths'
import { slotText } from '../slot-words'
import { stateLooks } from '../state-looks'
import './booking-row.scss'

/** A booking in a list. */
export function BookingRow({ booking, now }: { booking: BookingCard; now: number }) {
  const { id, state, slot, roomName, centreName, purpose, party } = wordsOf(booking)
  return (
    <View className="card booking-row" aria-role="link" onClick={() => goTo(bookingPage, { id })}>
      <Tag word={stateNames[state]} {...stateLooks[state]} />
      {shortOutlookOf(booking, now)}
      <View className="booking-row__title">{`${slotText(slot, now)} · ${roomName}`}</View>
      {[party, purpose, centreName].filter(Boolean).join(' · ')}
    </View>
  )
}

const OWN = '本人'

const wordsOf = (booking: BookingCard) => ({
  ...booking,
  party: booking.partyName === OWN ? null : booking.partyName,
})
