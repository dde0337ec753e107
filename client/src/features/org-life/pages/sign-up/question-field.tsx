import type { Question } from '@shared/org-life/draft'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'

interface QuestionFieldProps {
  question: Question
  answer: string
  isMissing: boolean
  onChange: (answer: string) => void
}

/** A question of the host: from its choices, or in a few words. */
export function QuestionField({ question, answer, isMissing, onChange }: QuestionFieldProps) {
  const { text, choices, isRequired } = question
  const error = isMissing ? 'core.required' : null
  if (choices.length > 0) {
    return (
      <Choice
        label={text}
        isOptional={!isRequired}
        options={choices.map((choice) => ({ value: choice, label: choice }))}
        value={answer === '' ? null : answer}
        error={error}
        onChange={onChange}
      />
    )
  }
  return (
    <TextInput
      label={text}
      isOptional={!isRequired}
      max={100}
      value={answer}
      error={error}
      onChange={onChange}
    />
  )
}
