import { MAX_AHEAD_DAYS } from '@shared/bookings/room'
import type { Reason } from '@shared/errors'
import { addDays, civilDate } from '@shared/time'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { DayPicker } from '@/ui/day-picker/day-picker'
import { Field } from '@/ui/field/field'
import { TextInput } from '@/ui/field/text-input'
import { Toggle } from '@/ui/toggle/toggle'
import { lengthText } from '../../slot-words'
import { lengths, partsOfDay, type FindWish, type PartOfDay } from './find-wish'

interface FindFieldsProps {
  wish: FindWish
  problems: { headCount?: Reason }
  /** Whether other centres of the community can be searched too. */
  hasUnit: boolean
  now: number
  change: (fields: Partial<FindWish>) => void
}

const parts = (Object.keys(partsOfDay) as PartOfDay[]).map((part) => ({
  value: part,
  label: partsOfDay[part].label,
}))

/** How many people, which day, when about, and for how long. */
export function FindFields({ wish, problems, hasUnit, now, change }: FindFieldsProps) {
  const today = civilDate(now)
  return (
    <Card>
      <TextInput
        label="多少人"
        type="number"
        max={4}
        value={wish.headCount}
        error={problems.headCount}
        onChange={(headCount) => change({ headCount })}
      />
      <Field label="哪一天">
        {() => (
          <DayPicker
            value={wish.date}
            today={today}
            last={addDays(today, MAX_AHEAD_DAYS)}
            onChange={(date) => change({ date })}
          />
        )}
      </Field>
      <Choice label="什么时候" options={parts} value={wish.part} onChange={(part) => change({ part })} />
      <Choice
        label="用多久"
        options={lengths.map((minutes) => ({ value: String(minutes), label: lengthText(minutes) }))}
        value={String(wish.minutes)}
        onChange={(minutes) => change({ minutes: Number(minutes) })}
      />
      <Toggle label="要轮椅能进" isOn={wish.isStepFree} onChange={(isStepFree) => change({ isStepFree })} />
      {hasUnit && (
        <Toggle
          label="别的中心也行"
          note="本社区和街道的都找"
          isOn={wish.isAnywhere}
          onChange={(isAnywhere) => change({ isAnywhere })}
        />
      )}
    </Card>
  )
}
