import { View } from '@tarojs/components'
import type { Topic } from '@shared/direct-line/topic'
import { DAY, startOfDay } from '@shared/time'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { Rows } from '@/ui/rows/rows'
import { dayText } from '@/ui/when'
import './topic.scss'

interface TopicCardProps {
  topic: Topic
  now: number
}

/** What a community takes up this month: why, who sees to it, what is to be done, and what came of it. */
export function TopicCard({ topic, now }: TopicCardProps) {
  const { title, why, ownerUnit, tasks, result } = topic
  const done = tasks.filter(({ isDone }) => isDone).length
  const rows = [
    { label: '牵头单位', value: ownerUnit },
    ...(tasks.length > 0 ? [{ label: '进展', value: `${tasks.length} 项里做完了 ${done} 项` }] : []),
  ]
  return (
    <Card>
      <View className="topic__title" aria-role="heading" aria-level="2">
        {title}
      </View>
      {why !== '' && <View className="topic__text">{why}</View>}
      <Rows rows={rows} />
      {tasks.length > 0 && (
        <View className="topic__tasks" aria-role="list" aria-label="要做的事">
          {tasks.map((task, index) => (
            <Task key={index} task={task} now={now} />
          ))}
        </View>
      )}
      {result !== '' && (
        <View className="topic__result">
          <View className="topic__soft">结果</View>
          <View className="topic__text">{result}</View>
        </View>
      )}
    </Card>
  )
}

function Task({ task: { text, dueOn, isDone }, now }: { task: Topic['tasks'][number]; now: number }) {
  const due = dueOn === null ? null : startOfDay(dueOn)
  const isLate = !isDone && due !== null && due + DAY <= now
  const when = due === null ? '还没做完' : `${dayText(due, now)} 前做完`
  return (
    <View className="topic__task" aria-role="listitem">
      <View
        className={`topic__mark${isDone ? ' topic__mark--done' : ''}${isLate ? ' topic__mark--late' : ''}`}
      >
        <Icon name={isDone ? 'check' : isLate ? 'warning' : 'clock'} />
      </View>
      <View className="topic__words">
        <View>{text}</View>
        <View className="topic__soft">{isDone ? '已经做完' : isLate ? `${when}，已经超过` : when}</View>
      </View>
    </View>
  )
}
