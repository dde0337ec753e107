import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { civilDate } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { useDraft } from '@/cloud/use-draft'
import { useMe } from '@/session/use-me'
import { firstShown } from '@/ui/day-picker/day-picker'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { RegisterFirst } from '../../register-first'
import { useParties, useWeek } from '../../use-rooms'
import { emptyWish, OWN_PARTY } from '../../wish-draft'
import { BookForm } from './book-form'
import { timeOf, type ChosenTime } from '../../chosen-time'

/** Booking one room: when, what for, with how many. One screen, no steps. */
export default function BookPage() {
  const { room = '', ...asked } = useRouter().params
  const { reading: me } = useMe()
  const today = civilDate(serverNow())
  const [time, setTime] = useState<ChosenTime>(() => timeOf(asked, today))
  const draft = useDraft('book', emptyWish)
  const reading = useWeek(room, firstShown(time.date, today))
  const member = me.data?.member ?? null
  const parties = useParties(member !== null)
  if (!member || !reading.data) {
    return (
      <Page title="预约场地">
        <ReadingView reading={me}>
          {() => (member ? <ReadingView reading={reading}>{() => null}</ReadingView> : <RegisterFirst />)}
        </ReadingView>
      </Page>
    )
  }
  return (
    <BookForm
      room={reading.data.room}
      days={reading.data.days}
      me={member}
      choices={parties.data?.choices ?? [OWN_PARTY]}
      draft={draft}
      time={time}
      onTime={setTime}
    />
  )
}
