import { Empty } from '@/ui/empty/empty'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { useMyWaits } from '../../use-bookings'
import { WaitRow } from '../../wait-row'

/** Where I stand in line. */
export function MyWaits({ now }: { now: number }) {
  const reading = useMyWaits()
  usePulledDown(reading.refresh)
  return (
    <ReadingView reading={reading}>
      {({ waits }) =>
        waits.length === 0 ? (
          <Empty
            icon="clock"
            title="没有在排队"
            text="想要的时间有人约了，在预约那一页选它就能排队；空出来按顺序通知，给您留 30 分钟。"
          />
        ) : (
          <>
            {waits.map((wait) => (
              <WaitRow key={wait.id} wait={wait} now={now} />
            ))}
          </>
        )
      }
    </ReadingView>
  )
}
