import { useState } from 'react'
import type { Span } from '@shared/bookings/slot'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { Sheet } from '@/ui/sheet/sheet'
import { weekdayNames } from '../../words'
import { inOrder, spansRefusal } from './open-spans'
import { SpansEditor } from './spans-editor'

export interface DaySheetProps {
  /** 0 is Sunday. */
  day: number
  spans: readonly Span[]
  step: number
  onSet: (spans: Span[], days: readonly number[]) => void
  onClose: () => void
}

const alike = {
  this: '只改这一天',
  workdays: '周一至周五都这样',
  week: '每天都这样',
} as const
type Alike = keyof typeof alike

const daysOf: Record<Exclude<Alike, 'this'>, readonly number[]> = {
  workdays: [1, 2, 3, 4, 5],
  week: [0, 1, 2, 3, 4, 5, 6],
}

/** One day of the week, for itself or for others alike. */
export function DaySheet({ day, spans: before, step, onSet, onClose }: DaySheetProps) {
  const [spans, setSpans] = useState(before)
  const [likewise, setLikewise] = useState<Alike>('this')
  const isWrong = spansRefusal(spans, step) !== null
  const days = likewise === 'this' ? [day] : daysOf[likewise]
  const isWorkday = day >= 1 && day <= 5
  const choices = (Object.keys(alike) as Alike[]).filter((one) => one !== 'workdays' || isWorkday)
  return (
    <Sheet
      isOpen
      title={`${weekdayNames[day]}开放时间`}
      onClose={onClose}
      actions={
        <Button kind="primary" disabled={isWrong} onTap={() => onSet(inOrder(spans), days)}>
          就这样开放
        </Button>
      }
    >
      <SpansEditor spans={spans} step={step} onChange={setSpans} />
      <Choice
        label="别的日子"
        options={choices.map((value) => ({ value, label: alike[value] }))}
        value={likewise}
        onChange={setLikewise}
      />
    </Sheet>
  )
}
