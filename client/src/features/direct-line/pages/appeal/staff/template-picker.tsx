import { useState } from 'react'
import { fieldsOf, filledIn, type AnswerTemplate } from '@shared/direct-line/settings'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'

export interface TemplatePickerProps {
  templates: readonly AnswerTemplate[]
  onFill: (text: string) => void
}

/** An answer that was worded before: choose one, fill in its fields, and it stands in the form to be changed. */
export function TemplatePicker({ templates, onFill }: TemplatePickerProps) {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [values, setValues] = useState<Record<string, string>>({})
  const chosen = templates.find(({ id }) => id === chosenId)
  const fields = fieldsOf(chosen?.text ?? '')
  if (templates.length === 0) return null
  return (
    <>
      <Choice
        label="用答复模板"
        isOptional
        options={templates.map(({ id, title }) => ({ value: id, label: title }))}
        value={chosenId}
        onChange={setChosenId}
      />
      {fields.map((field) => (
        <TextInput
          key={field}
          label={field}
          max={60}
          value={values[field] ?? ''}
          onChange={(value) => setValues((all) => ({ ...all, [field]: value }))}
        />
      ))}
      {chosen && (
        <Button
          icon="edit"
          hint="填进去以后还可以改"
          onTap={() => {
            onFill(filledIn(chosen.text, values))
            setChosenId(null)
          }}
        >
          填进办理结果
        </Button>
      )}
    </>
  )
}
