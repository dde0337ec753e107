import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { civilDate } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { firstShown } from '@/ui/day-picker/day-picker'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Page } from '@/ui/page/page'
import { bookPage } from '../../paths'
import { useWeek } from '../../use-rooms'
import { AboutRoom } from './about-room'
import { WeekOfRoom } from './week-of-room'

/** One room: its week, and what it is like. */
export default function RoomPage() {
  const { id = '', date } = useRouter().params
  const now = serverNow()
  const today = civilDate(now)
  const [shown, setShown] = useState(date ?? today)
  const reading = useWeek(id, firstShown(shown, today))
  usePulledDown(reading.refresh)
  return (
    <Page
      title="场地"
      actions={
        reading.data && (
          <Button
            kind="primary"
            icon="calendar"
            disabled={!reading.data.room.isOffered}
            hint={reading.data.room.isOffered ? null : '这个场地现在不接受预约，可以看看别的场地'}
            onTap={() => goTo(bookPage, { room: id, date: shown })}
          >
            预约这个场地
          </Button>
        )
      }
    >
      <ReadingView reading={reading}>
        {({ room, days }) => (
          <>
            <AboutRoom room={room} />
            <WeekOfRoom room={room} days={days} shown={shown} now={now} onShow={setShown} />
          </>
        )}
      </ReadingView>
    </Page>
  )
}
