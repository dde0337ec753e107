import { counterOf } from './counter'
import { Field, type FieldProps } from './field'
import { SteadyInput } from './steady'

export interface TextInputProps extends Omit<FieldProps, 'children' | 'counter'> {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** Longest text, in characters; it is also what the counter counts to. */
  max?: number
  type?: 'text' | 'number' | 'tel'
  onConfirm?: () => void
}

export function TextInput({
  value,
  onChange,
  placeholder,
  max,
  type = 'text',
  onConfirm,
  ...field
}: TextInputProps) {
  return (
    <Field {...field} counter={counterOf(value, max)}>
      {(aria) => (
        <SteadyInput
          {...aria}
          className={`text-entry${field.error ? ' text-entry--wrong' : ''}`}
          placeholderClass="text-entry__placeholder"
          // WeChat has no `tel` keypad of its own; its number pad serves.
          type={type === 'text' ? 'text' : 'number'}
          value={value}
          placeholder={placeholder}
          maxlength={max ?? -1}
          cursorSpacing={80}
          onType={onChange}
          onConfirm={onConfirm}
        />
      )}
    </Field>
  )
}
