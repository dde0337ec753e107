import { View } from '@tarojs/components'
import type { Topic } from '@shared/direct-line/topic'
import type { Reason } from '@shared/errors'
import { startOfDay } from '@shared/time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { Section } from '@/ui/section/section'
import { Toggle } from '@/ui/toggle/toggle'
import { dayText } from '@/ui/when'
import { dueDays, emptyTask } from '../../topic/topic-draft'
import '../../topic/topic.scss'

type Task = Topic['tasks'][number]
const MOST_TASKS = 20
const NO_DAY = ''

interface TasksFieldProps {
  tasks: readonly Task[]
  fields: Partial<Record<string, Reason>>
  now: number
  onChange: (tasks: Task[]) => void
}

/** What somebody has promised to do, by when, and what of it is done. */
export function TasksField({ tasks, fields, now, onChange }: TasksFieldProps) {
  const change = (place: number, part: Partial<Task>) =>
    onChange(tasks.map((task, index) => (index === place ? { ...task, ...part } : task)))
  return (
    <Section title="要做的事">
      <Card>
        {tasks.map((task, place) => (
          <View key={place} className="topic__edit-task">
            <TextInput
              label={`第 ${place + 1} 项`}
              max={200}
              value={task.text}
              error={fields[`tasks.${place}.text`]}
              onChange={(text) => change(place, { text })}
            />
            <Choice
              label="最晚哪天做完"
              options={daysFor(task, now)}
              value={task.dueOn ?? NO_DAY}
              onChange={(day) => change(place, { dueOn: day === NO_DAY ? null : day })}
            />
            <Toggle label="做完了" isOn={task.isDone} onChange={(isDone) => change(place, { isDone })} />
            <Button kind="quiet" icon="close" onTap={() => onChange(tasks.filter((one) => one !== task))}>
              {`去掉第 ${place + 1} 项`}
            </Button>
          </View>
        ))}
        {tasks.length < MOST_TASKS && (
          <Button icon="plus" onTap={() => onChange([...tasks, emptyTask])}>
            加一项
          </Button>
        )}
      </Card>
    </Section>
  )
}

/** The days to choose from, with the one that was chosen before. */
function daysFor({ dueOn }: Task, now: number): { value: string; label: string }[] {
  const days = dueDays(now).map(({ value, label }) => ({
    value,
    label: `${dayText(startOfDay(value), now)}（${label}）`,
  }))
  const isKnown = dueOn === null || days.some(({ value }) => value === dueOn)
  const earlier = isKnown ? [] : [{ value: dueOn, label: dayText(startOfDay(dueOn), now) }]
  return [...earlier, ...days, { value: NO_DAY, label: '不定日期' }]
}
