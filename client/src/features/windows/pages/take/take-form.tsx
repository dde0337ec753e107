import { useState } from 'react'
import { sentences } from '@shared/errors'
import { addDays, civilDate } from '@shared/time'
import { templates } from '@shared/templates'
import type { GuideView } from '@shared/windows/guide'
import { bandRefusal, isServed } from '@shared/windows/rules'
import type { DayView } from '@shared/windows/window'
import { serverNow } from '@/cloud/server-time'
import { requestSubscribe } from '@/cloud/subscribe'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { DayPicker } from '@/ui/day-picker/day-picker'
import { goOnTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import { ticketPage } from '../../paths'
import { ticketTime } from '../../times'
import { useDays, useTakeTicket } from '../../use-tickets'
import { BandChoice } from './band-choice'

interface TakeFormProps {
  guide: GuideView
  windowId: string
}

const isFree = (day: DayView, now: number): boolean =>
  day.bands.some((band) => bandRefusal(day, band, now) === null)

/** The word under a day that can't be chosen well. */
const noteOf = (day: DayView, now: number): string | undefined => {
  if (day.bands.length === 0 || day.closedBecause !== null) return '休'
  return isFree(day, now) ? undefined : '满'
}

export function TakeForm({ guide, windowId }: TakeFormProps) {
  const reading = useDays(windowId)
  usePulledDown(reading.refresh)
  const now = serverNow()
  return (
    <ReadingView reading={reading}>
      {({ days }) => <Times guide={guide} windowId={windowId} days={days} now={now} />}
    </ReadingView>
  )
}

function Times({ guide, windowId, days, now }: TakeFormProps & { days: DayView[]; now: number }) {
  const { member } = useMe()
  const today = civilDate(now)
  const firstFree = days.find((day) => isFree(day, now))
  const [date, setDate] = useState(firstFree?.date ?? today)
  const [from, setFrom] = useState<number | null>(null)
  const take = useTakeTicket()
  const day = days.find((one) => one.date === date)
  const band = day?.bands.find((one) => one.from === from)
  const unitId = guide.unitIds.at(-1) ?? ''
  const isOutside = member !== null && !isServed(unitId, member)

  function send() {
    if (from === null) return
    // Asked on this tap, as WeChat demands; the wish is on its way whatever the answer.
    void requestSubscribe([templates.ticketProgress.id])
    take.run({ windowId, guideId: guide.id, date, from }, ({ id }) => goOnTo(ticketPage, { id, taken: '1' }))
  }

  return (
    <>
      <Section title={`${guide.title}：哪一天来`}>
        <Card>
          <DayPicker
            value={date}
            today={today}
            last={days.at(-1)?.date ?? addDays(today, 7)}
            notes={Object.fromEntries(
              days.flatMap((one) => {
                const note = noteOf(one, now)
                return note === undefined ? [] : [[one.date, note]]
              }),
            )}
            onChange={(chosen) => {
              setDate(chosen)
              setFrom(null)
            }}
          />
        </Card>
      </Section>
      {day && <BandChoice day={day} value={from} now={now} onChange={setFrom} />}
      {!firstFree && (
        <Notice tone="info" title="这几天都约满了" text="请过一天再来看，或直接到窗口现场取号。" />
      )}
      <ErrorNotice error={take.error} />
      <Button
        kind="primary"
        icon="check"
        disabled={!band || isOutside}
        hint={
          isOutside
            ? sentences['ticket.outside_area']
            : band
              ? `约 ${ticketTime({ date, band }, now)}`
              : '先选一个时间'
        }
        loading={take.isRunning}
        onTap={send}
      >
        取号
      </Button>
    </>
  )
}
