import { FEWEST_IN_SERIES, MOST_IN_SERIES } from '@shared/bookings/series'
import { Choice } from '@/ui/choice/choice'

const counts = Array.from(
  { length: MOST_IN_SERIES - FEWEST_IN_SERIES + 1 },
  (_, more) => FEWEST_IN_SERIES + more,
)

const options = [
  { value: '1', label: '只这一次' },
  ...counts.map((count) => ({ value: String(count), label: `${count} 次` })),
]

/** Groups and partner units may have the same time every week. */
export const TimesField = ({ times, onChange }: { times: number; onChange: (times: number) => void }) => (
  <Choice
    label="每周都约吗"
    hint="从这一天起，每周同一时间"
    options={options}
    value={String(times)}
    onChange={(chosen) => onChange(Number(chosen))}
  />
)
