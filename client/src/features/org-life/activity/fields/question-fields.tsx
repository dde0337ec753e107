import { MOST_QUESTIONS } from '@shared/org-life/draft'
import { newRequestId } from '@/cloud/request-id'
import { Button } from '@/ui/button/button'
import { TextInput } from '@/ui/field/text-input'
import { Fold } from '@/ui/fold/fold'
import { Toggle } from '@/ui/toggle/toggle'
import type { QuestionDraft } from '../activity-draft'
import type { ActivityFormState } from '../use-activity-form'

const ID_LENGTH = 12

const newQuestion = (): QuestionDraft => ({
  id: newRequestId().slice(0, ID_LENGTH),
  text: '',
  isRequired: true,
  choices: '',
})

/** What whoever signs up is asked. */
export function QuestionFields({ state: { form, change, fields } }: { state: ActivityFormState }) {
  const { questions } = form
  const edit = (id: string, changed: Partial<QuestionDraft>) =>
    change({ questions: questions.map((one) => (one.id === id ? { ...one, ...changed } : one)) })
  return (
    <Fold label="报名时要问的" note={questions.length === 0 ? '不问' : `${questions.length} 个问题`}>
      {questions.map((question, index) => (
        <QuestionEditor
          key={question.id}
          question={question}
          ordinal={index + 1}
          problem={fields[`questions.${index}.text`]}
          choiceProblem={fields[`questions.${index}.choices`]}
          onChange={(changed) => edit(question.id, changed)}
          onRemove={() => change({ questions: questions.filter(({ id }) => id !== question.id) })}
        />
      ))}
      {questions.length < MOST_QUESTIONS && (
        <Button icon="plus" onTap={() => change({ questions: [...questions, newQuestion()] })}>
          加一个问题
        </Button>
      )}
    </Fold>
  )
}

interface QuestionEditorProps {
  question: QuestionDraft
  ordinal: number
  problem: ActivityFormState['fields'][string] | undefined
  choiceProblem: ActivityFormState['fields'][string] | undefined
  onChange: (changed: Partial<QuestionDraft>) => void
  onRemove: () => void
}

function QuestionEditor({
  question,
  ordinal,
  problem,
  choiceProblem,
  onChange,
  onRemove,
}: QuestionEditorProps) {
  return (
    <>
      <TextInput
        label={`第 ${ordinal} 个问题`}
        placeholder="比如：吃饭有没有忌口"
        max={40}
        value={question.text}
        error={problem ?? null}
        onChange={(text) => onChange({ text })}
      />
      <TextInput
        label={`第 ${ordinal} 个问题的选项`}
        hint="用顿号隔开，最多 6 个；不填就让对方自己写"
        isOptional
        max={120}
        value={question.choices}
        error={choiceProblem ?? null}
        onChange={(choices) => onChange({ choices })}
      />
      <Toggle
        label="一定要回答"
        isOn={question.isRequired}
        onChange={(isRequired) => onChange({ isRequired })}
      />
      <Button kind="quiet" onTap={onRemove}>{`去掉第 ${ordinal} 个问题`}</Button>
    </>
  )
}
