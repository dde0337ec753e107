import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { addDays, civilDate } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { Card } from '@/ui/card/card'
import { DayPicker } from '@/ui/day-picker/day-picker'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { Section } from '@/ui/section/section'
import { useDesk } from '../../use-desk'
import { OwnDay } from './own-day'

const DAYS_AHEAD = 60

/** Other hours than usual on one day: closed, or open though it is a weekend. */
export default function EditDayPage() {
  const { windowId = '' } = useRouter().params
  const today = civilDate(serverNow())
  const [date, setDate] = useState(today)
  const reading = useDesk(windowId, date)
  return (
    <Page title="停办或加开">
      <Section title="哪一天">
        <Card>
          <DayPicker value={date} today={today} last={addDays(today, DAYS_AHEAD)} onChange={setDate} />
        </Card>
      </Section>
      <ReadingView reading={reading}>{(day) => <OwnDay key={date} day={day} />}</ReadingView>
    </Page>
  )
}
