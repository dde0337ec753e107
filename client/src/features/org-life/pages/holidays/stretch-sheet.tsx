import { useState } from 'react'
import { useNow } from '@/cloud/use-now'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { DateInput } from '@/ui/field/date-input'
import { TextInput } from '@/ui/field/text-input'
import { Sheet } from '@/ui/sheet/sheet'
import type { Stretch } from '../../plan/holiday-stretches'

interface StretchSheetProps {
  year: number
  onAdd: (stretch: Stretch) => void
}

const kinds = [
  { value: 'off', label: '放假' },
  { value: 'work', label: '调休上班' },
] as const

const LONGEST_NAME = 12

/** Some days on end, with the first and the last of them. */
export function StretchSheet({ year, onAdd }: StretchSheetProps) {
  const nothing: Stretch = { from: `${year}-01-01`, to: `${year}-01-01`, is: 'off', name: '' }
  const [isOpen, setIsOpen] = useState(false)
  const [stretch, setStretch] = useState(nothing)
  const now = useNow()
  const days = { now, first: `${year}-01-01`, last: `${year}-12-31` }
  const { from, to, is, name } = stretch
  const add = () => {
    onAdd({ ...stretch, name: name.trim() })
    setStretch(nothing)
    setIsOpen(false)
  }
  return (
    <>
      <Button icon="plus" onTap={() => setIsOpen(true)}>
        加一段日子
      </Button>
      <Sheet
        isOpen={isOpen}
        title="加一段日子"
        onClose={() => setIsOpen(false)}
        actions={
          <Button kind="primary" onTap={add}>
            加上
          </Button>
        }
      >
        <Choice
          label="放假还是上班"
          options={kinds}
          value={is}
          onChange={(next) => setStretch({ ...stretch, is: next })}
        />
        <TextInput
          label="叫什么"
          placeholder="比如：春节"
          isOptional
          max={LONGEST_NAME}
          value={name}
          onChange={(next) => setStretch({ ...stretch, name: next })}
        />
        <DateInput
          label="从哪天"
          {...days}
          value={from}
          onChange={(date) => setStretch({ ...stretch, from: date, to: date > to ? date : to })}
        />
        <DateInput
          label="到哪天"
          {...days}
          first={from}
          value={to}
          onChange={(date) => setStretch({ ...stretch, to: date < from ? from : date })}
        />
      </Sheet>
    </>
  )
}
