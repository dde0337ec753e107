import { spanText } from '@shared/bookings/slot'
import { addDays, civilDate } from '@shared/time'
import { sentences } from '@shared/errors'
import { VISIT_DAYS_AHEAD, visitTimeRefusal } from '@shared/windows/visit-rules'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { DayPicker } from '@/ui/day-picker/day-picker'
import { Section } from '@/ui/section/section'
import { visitTimes, type VisitForm } from './visit-form'

interface TimeFieldsProps {
  form: VisitForm
  now: number
  change: (fields: Partial<VisitForm>) => void
}

/** Which day, and which two hours of it. */
export function TimeFields({ form, now, change }: TimeFieldsProps) {
  const today = civilDate(now)
  const reason = visitTimeRefusal(form, now)
  return (
    <Section title="什么时候方便">
      <Card>
        <DayPicker
          value={form.date < today ? today : form.date}
          today={today}
          last={addDays(today, VISIT_DAYS_AHEAD)}
          onChange={(date) => change({ date })}
        />
      </Card>
      <Choice
        label="几点到几点"
        hint={reason ? sentences[reason] : undefined}
        options={visitTimes.map((times) => ({ value: String(times.from), label: spanText(times) }))}
        value={String(form.from)}
        onChange={(from) => {
          const times = visitTimes.find((one) => String(one.from) === from)
          if (times) change(times)
        }}
      />
    </Section>
  )
}
