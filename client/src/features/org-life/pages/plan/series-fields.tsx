import { ActivityKind, kindNames } from '@shared/org-life/kinds'
import { HolidayPolicy, policyNames } from '@shared/org-life/recurrence'
import { Choice } from '@/ui/choice/choice'
import { FieldPair } from '@/ui/field/field-pair'
import { TextInput } from '@/ui/field/text-input'
import { TimeInput } from '@/ui/field/time-input'
import { nthNames, weekdayNames, type Nth } from '../../plan/plan-words'
import type { SeriesDraft } from '../../plan/series-draft'

interface SeriesFieldsProps {
  draft: SeriesDraft
  change: (fields: Partial<SeriesDraft>) => void
}

const kinds = ActivityKind.options.map((value) => ({ value, label: kindNames[value] }))
const policies = HolidayPolicy.options.map((value) => ({ value, label: policyNames[value] }))
const ways = [
  { value: 'monthWeekday', label: '每月第几个星期几' },
  { value: 'monthDay', label: '每月几号' },
  { value: 'week', label: '每个星期' },
] as const
const nthChoices = (['1', '2', '3', '4', '-1'] as const).map((value) => ({ value, label: nthNames[value] }))
const weekdays = [1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: String(day), label: weekdayNames[day] ?? '' }))

/** What it is, when it falls, and what becomes of it on a holiday. */
export function SeriesFields({ draft, change }: SeriesFieldsProps) {
  const { every } = draft
  return (
    <>
      <TextInput label="名称" max={30} value={draft.title} onChange={(title) => change({ title })} />
      <Choice label="办什么" options={kinds} value={draft.kind} onChange={(kind) => change({ kind })} />
      <Choice label="多久一次" options={ways} value={every} onChange={(way) => change({ every: way })} />
      {every === 'monthWeekday' && (
        <Choice
          label="第几个"
          options={nthChoices}
          value={draft.nth}
          onChange={(nth: Nth) => change({ nth })}
        />
      )}
      {every === 'monthDay' ? (
        <TextInput
          label="几号"
          hint="1 到 28"
          type="number"
          max={2}
          value={draft.day}
          onChange={(day) => change({ day })}
        />
      ) : (
        <Choice
          label="星期几"
          options={weekdays}
          value={String(draft.weekday)}
          onChange={(weekday) => change({ weekday: Number(weekday) })}
        />
      )}
      <FieldPair>
        <TimeInput label="几点开始" value={draft.from} onChange={(from) => change({ from })} />
        <TimeInput label="几点结束" value={draft.to} isEnd onChange={(to) => change({ to })} />
      </FieldPair>
      <Choice
        label="遇到放假"
        layout="rows"
        options={policies}
        value={draft.onHoliday}
        onChange={(onHoliday) => change({ onHoliday })}
      />
    </>
  )
}
