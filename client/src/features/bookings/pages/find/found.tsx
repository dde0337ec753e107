import { findFree } from '@shared/bookings/contracts'
import { dayText } from '@/ui/when'
import { startOfDay } from '@shared/time'
import { useEndpoint } from '@/cloud/use-endpoint'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import { FreeSlots } from '../../free-slots/free-slots'
import { bookPage } from '../../paths'
import type { Search } from './find-wish'

/** What is free, the best fit first; when nothing is that day, the days after it. */
export function Found({ search, now }: { search: Search; now: number }) {
  const reading = useEndpoint(findFree, search)
  const day = dayText(startOfDay(search.date), now)
  return (
    <Section title="找到的空场地">
      <ReadingView reading={reading}>
        {({ free, isOtherDay }) =>
          free.length === 0 ? (
            <Empty
              icon="calendar"
              title="这天和后面六天都没有合适的"
              text="可以少用一会儿、换个时段，或者分成两个小场地。"
            />
          ) : (
            <>
              {isOtherDay && <Notice tone="info" title={`${day}没有合适的，这几天有`} />}
              <FreeSlots
                slots={free}
                now={now}
                doIt="去预约"
                onChoose={({ roomId, date, from, to }) =>
                  goTo(bookPage, { room: roomId, date, from: String(from), to: String(to) })
                }
              />
            </>
          )
        }
      </ReadingView>
    </Section>
  )
}
