import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Topic } from '@shared/direct-line/topic'
import type { Reason } from '@shared/errors'
import { startOfDay } from '@shared/time'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { LinkRow } from '@/ui/rows/rows'
import { Sheet } from '@/ui/sheet/sheet'
import { Toggle } from '@/ui/toggle/toggle'
import { dayText } from '@/ui/when'
import { dueDays } from '../../topic/topic-draft'
import '../../topic/topic.scss'

type Task = Topic['tasks'][number]
const NO_DAY = ''
const NO_DAY_WORD = '不定日期'

interface TaskFieldsProps {
  /** Counted from one. */
  number: number
  task: Task
  error: Reason | undefined
  now: number
  onChange: (part: Partial<Task>) => void
  onRemove: () => void
}

/** One task: what, by when, and whether it is done. */
export function TaskFields({ number, task, error, now, onChange, onRemove }: TaskFieldsProps) {
  const [isChoosing, setIsChoosing] = useState(false)
  const { text, dueOn, isDone } = task
  function choose(day: string) {
    onChange({ dueOn: day === NO_DAY ? null : day })
    setIsChoosing(false)
  }
  return (
    <View className="topic__edit-task">
      <TextInput
        label={`第 ${number} 项`}
        max={200}
        value={text}
        error={error}
        onChange={(changed) => onChange({ text: changed })}
      />
      <LinkRow
        label="最晚哪天做完"
        note={dueOn === null ? NO_DAY_WORD : dayText(startOfDay(dueOn), now)}
        onOpen={() => setIsChoosing(true)}
      />
      <Toggle label={`第 ${number} 项做完了`} isOn={isDone} onChange={(done) => onChange({ isDone: done })} />
      <Button kind="quiet" icon="close" onTap={onRemove}>
        {`去掉第 ${number} 项`}
      </Button>
      <Sheet isOpen={isChoosing} title={`第 ${number} 项最晚哪天做完`} onClose={() => setIsChoosing(false)}>
        <Choice
          label="选一天"
          layout="rows"
          options={daysFor(task, now)}
          value={dueOn ?? NO_DAY}
          onChange={choose}
        />
      </Sheet>
    </View>
  )
}

/** The days to choose from, with the one that was chosen before. */
function daysFor({ dueOn }: Task, now: number) {
  const days = dueDays(now).map(({ value, label }) => ({
    value,
    label: dayText(startOfDay(value), now),
    note: label,
  }))
  const isKnown = dueOn === null || days.some(({ value }) => value === dueOn)
  const earlier = isKnown ? [] : [{ value: dueOn, label: dayText(startOfDay(dueOn), now) }]
  return [...earlier, ...days, { value: NO_DAY, label: NO_DAY_WORD }]
}
