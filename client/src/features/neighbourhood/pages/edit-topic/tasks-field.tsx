import type { Topic } from '@shared/direct-line/topic'
import type { Reason } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { emptyTask } from '../../topic/topic-draft'
import { TaskFields } from './task-fields'

type Task = Topic['tasks'][number]
const MOST_TASKS = 20

interface TasksFieldProps {
  tasks: readonly Task[]
  fields: Partial<Record<string, Reason>>
  now: number
  onChange: (tasks: Task[]) => void
}

/** What somebody has promised to do, by when, and what of it is done. */
export function TasksField({ tasks, fields, now, onChange }: TasksFieldProps) {
  return (
    <Section title="要做的事">
      <Card>
        {tasks.map((task, place) => (
          <TaskFields
            key={place}
            number={place + 1}
            task={task}
            error={fields[`tasks.${place}.text`]}
            now={now}
            onChange={(part) =>
              onChange(tasks.map((one, index) => (index === place ? { ...one, ...part } : one)))
            }
            onRemove={() => onChange(tasks.filter((_, index) => index !== place))}
          />
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
