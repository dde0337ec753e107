import { counterOf } from './counter'
import { Field, type FieldProps } from './field'
import { VoiceButton } from '../voice/voice-button'
import { SteadyTextarea } from './steady'

export interface TextAreaProps extends Omit<FieldProps, 'children' | 'counter'> {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** Offers to speak instead of typing, where this phone can listen. */
  hasVoice?: boolean
  /** Longest text, in characters; near it a counter appears at the label's right. */
  max: number
}

export function TextArea({ value, onChange, placeholder, max, hasVoice, ...field }: TextAreaProps) {
  return (
    <Field {...field} counter={counterOf(value, max)}>
      {(aria) => (
        <>
          <SteadyTextarea
            {...aria}
            className={`text-entry text-entry--area${field.error ? ' text-entry--wrong' : ''}`}
            placeholderClass="text-entry__placeholder"
            value={value}
            placeholder={placeholder}
            maxlength={max}
            autoHeight
            cursorSpacing={80}
            onType={onChange}
          />
          {hasVoice && <VoiceButton onHear={(words) => onChange(`${value}${words}`.slice(0, max))} />}
        </>
      )}
    </Field>
  )
}
