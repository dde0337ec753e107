import { Textarea } from '@tarojs/components'
import { Field, type FieldProps } from './field'

export interface TextAreaProps extends Omit<FieldProps, 'children' | 'counter'> {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** Longest text, in characters, counted at the label's right. */
  max: number
}

export function TextArea({ value, onChange, placeholder, max, ...field }: TextAreaProps) {
  return (
    <Field {...field} counter={`${value.length}/${max}`}>
      {(aria) => (
        <Textarea
          {...aria}
          className={`text-entry text-entry--area${field.error ? ' text-entry--wrong' : ''}`}
          placeholderClass="text-entry__placeholder"
          value={value}
          placeholder={placeholder}
          maxlength={max}
          autoHeight
          cursorSpacing={80}
          onInput={(event) => onChange(event.detail.value)}
        />
      )}
    </Field>
  )
}
