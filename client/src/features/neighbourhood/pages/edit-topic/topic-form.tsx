import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextArea } from '@/ui/field/text-area'
import { TextInput } from '@/ui/field/text-input'
import { goBack } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { Section } from '@/ui/section/section'
import { monthText } from '@/ui/months'
import { Narrowing } from '../../narrowing/narrowing'
import { growthText } from '../../topic/topic-growth'
import { useTopicForm, type TopicFormProps } from '../../topic/use-topic-form'
import { Overtaken } from './overtaken'
import { TasksField } from './tasks-field'

/** What is taken up, why, who sees to it, what is to be done, and what came of it. */
export function TopicForm(props: TopicFormProps) {
  const { community, month, saved, onLookAgain } = props
  const form = useTopicForm(props, goBack)
  const { value, change, fields, error, growth, prefill } = form
  const wasOvertaken = error?.refusal.reason === 'appeal.settings_changed'
  return (
    <Page
      title="写每月一题"
      actions={
        <>
          <ErrorNotice error={error} />
          {wasOvertaken ? (
            <Button kind="primary" icon="refresh" onTap={onLookAgain}>
              看同事改的
            </Button>
          ) : (
            <Button kind="primary" loading={form.isSaving} disabled={form.isBehind} onTap={form.save}>
              保存
            </Button>
          )}
        </>
      }
    >
      {form.isBehind && saved.topic && (
        <Overtaken
          topic={saved.topic}
          now={serverNow()}
          onTakeTheirs={form.takeTheirs}
          onKeepMine={form.keepMine}
        />
      )}
      {growth && prefill && (
        <Card>
          {growthText(growth, month)}
          <Button onTap={prefill}>用增长最快的作主题</Button>
        </Card>
      )}
      <Section title={`${community.name} · ${monthText(month)}`}>
        <Card>
          <TextInput
            label="题目"
            placeholder="如：垃圾清运反映多了，怎么办"
            max={40}
            value={value.title}
            error={fields.title}
            onChange={(title) => change({ title })}
          />
          <TextArea
            label="为什么抓这件事"
            isOptional
            max={500}
            value={value.why}
            error={fields.why}
            onChange={(why) => change({ why })}
          />
          <TextInput
            label="牵头单位"
            max={60}
            value={value.ownerUnit}
            error={fields.ownerUnit}
            onChange={(ownerUnit) => change({ ownerUnit })}
          />
        </Card>
      </Section>
      <Section title="和哪些事有关">
        <Narrowing communityId={community.id} by={value} onChange={change} />
      </Section>
      <TasksField
        tasks={value.tasks}
        fields={fields}
        now={serverNow()}
        onChange={(tasks) => change({ tasks })}
      />
      <Card>
        <TextArea
          label="结果"
          hint="办完以后写：做了什么，少了多少。"
          isOptional
          max={1000}
          value={value.result}
          error={fields.result}
          onChange={(result) => change({ result })}
        />
      </Card>
    </Page>
  )
}
