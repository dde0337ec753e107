import { useState } from 'react'
import type { PartyChoice } from '@shared/bookings/party'
import type { RoomDay, RoomView } from '@shared/bookings/schema'
import type { Me } from '@shared/members/schema'
import { templates } from '@shared/templates'
import { serverNow } from '@/cloud/server-time'
import { requestSubscribe } from '@/cloud/subscribe'
import type { Draft } from '@/cloud/use-draft'
import { goOnTo } from '@/ui/go'
import { Page } from '@/ui/page/page'
import { startsOf } from '../../offered-times'
import { bookingPage, minePage } from '../../paths'
import { useBook } from '../../use-book'
import { partyOf, refusedField, wishOf, wishProblems, type WishDraft } from '../../wish-draft'
import { BookActions } from './book-actions'
import { minutesOf, slotOf, type ChosenTime } from '../../chosen-time'
import { SeriesSheet } from './series-sheet'
import { TakenNotice } from '../../taken-notice'
import { WhenFields } from '../../when-fields'
import { WishFields } from './wish-fields'

interface BookFormProps {
  room: RoomView
  days: readonly RoomDay[]
  me: Me
  choices: readonly PartyChoice[]
  draft: Draft<WishDraft>
  time: ChosenTime
  onTime: (time: ChosenTime) => void
}

/** How often: once, or every week that many times. */
const ONCE = 1

export function BookForm({ room, days, me, choices, draft, time, onTime }: BookFormProps) {
  const [isTried, setIsTried] = useState(false)
  const [times, setTimes] = useState(ONCE)
  const [isReviewing, setIsReviewing] = useState(false)
  const now = serverNow()
  const choice = partyOf(draft.value, choices)
  const wish = wishOf(draft.value, choice)
  const slot = slotOf(time, room)
  const day = days.find(({ date }) => date === time.date)
  const start = day && startsOf(room, day, minutesOf(time, room), now).find(({ from }) => from === time.from)
  const isTaken = start !== undefined && start.state !== 'free'
  const isWeekly = times > ONCE && choice.maySeries
  const sending = useBook(draft.requestId, {
    onBooked: ({ id }) => {
      draft.clear()
      goOnTo(bookingPage, { id, booked: '1' })
    },
    onWaiting: () => {
      draft.clear()
      goOnTo(minePage, { show: 'waits' })
    },
  })
  const problems = wishProblems(wish, slot, { room, me, now })
  const isElsewhere = sending.sentTo !== null && sending.sentTo.roomId !== room.id
  const shown = { ...(!isElsewhere && refusedField(sending.error)), ...(isTried && problems) }

  /** What was refused may be right once something has been changed. */
  function changed<Fields>(apply: (fields: Fields) => void) {
    return (fields: Fields) => {
      sending.forget()
      apply(fields)
    }
  }

  function send() {
    setIsTried(true)
    if (Object.keys(problems).length > 0 || slot === null) return
    if (isWeekly) return setIsReviewing(true)
    // Asked on this tap, as WeChat demands; the wish is on its way whatever the answer.
    void requestSubscribe([templates.bookingProgress.id, ...(isTaken ? [] : [templates.bookingReminder.id])])
    if (isTaken) sending.wait(wish, slot)
    else sending.send(wish, slot)
  }

  return (
    <Page
      title="预约场地"
      actions={
        <BookActions
          room={room}
          slot={slot}
          does={isWeekly ? 'series' : isTaken ? 'wait' : 'book'}
          isIncomplete={isTried && Object.keys(problems).length > 0}
          sending={sending}
          onForget={draft.clear}
          now={now}
          onSend={send}
        />
      }
    >
      <TakenNotice taken={sending.taken} now={now} onChoose={(free) => sending.send(wish, free)} />
      <WhenFields
        room={room}
        day={day}
        time={time}
        error={shown.time ?? null}
        now={now}
        onChange={changed(onTime)}
      />
      <WishFields
        room={room}
        choices={choices}
        choice={choice}
        draft={draft.value}
        change={changed(draft.change)}
        problems={shown}
        times={times}
        onTimes={changed(setTimes)}
      />
      {isReviewing && slot && (
        <SeriesSheet
          slot={slot}
          times={times}
          wish={wish}
          now={now}
          onBooked={draft.clear}
          onClose={() => setIsReviewing(false)}
        />
      )}
    </Page>
  )
}
