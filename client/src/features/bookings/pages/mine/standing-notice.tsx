import type { StandingView } from '@shared/bookings/schema'
import { goTo } from '@/ui/go'
import { Notice } from '@/ui/notice/notice'
import { LinkRow } from '@/ui/rows/rows'
import { dayText } from '@/ui/when'
import { bookingPage } from '../../paths'
import { useMyStanding } from '../../use-bookings'

/** From so many no-shows in thirty days on, one can't book for thirty days. */
const MOST_NO_SHOWS = 3

function saying({ noShows, suspendedUntil }: StandingView, now: number): { title: string; text: string } {
  if (suspendedUntil !== null && suspendedUntil > now) {
    return {
      title: `${dayText(suspendedUntil, now)} 以前不能预约`,
      text: '30 天里有三次约了没有来。确实到了，或者有特殊情况，点开那一次可以申诉。',
    }
  }
  return {
    title: `30 天里有 ${noShows.length} 次约了没有来`,
    text: `满 ${MOST_NO_SHOWS} 次会停约 30 天。去不了请提前取消，让给别人。`,
  }
}

/** What my no-shows amount to; nothing to say while there are none. */
export function StandingNotice({ now }: { now: number }) {
  const { data } = useMyStanding()
  if (!data || data.noShows.length === 0) return null
  const isSuspended = data.suspendedUntil !== null && data.suspendedUntil > now
  return (
    <Notice tone={isSuspended ? 'danger' : 'warn'} {...saying(data, now)}>
      {data.noShows.map(({ bookingId, label, isAppealed }) => (
        <LinkRow
          key={bookingId}
          label={label}
          note={isAppealed ? '已申诉' : '去申诉'}
          onOpen={() => goTo(bookingPage, { id: bookingId })}
        />
      ))}
    </Notice>
  )
}
