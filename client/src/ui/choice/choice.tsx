import { View } from '@tarojs/components'
import { Field, type FieldProps } from '../field/field'
import { Icon } from '../icon/icon'
import './choice.scss'

export interface Option<Value extends string> {
  value: Value
  label: string
  /** A second line, in rows only. */
  note?: string
}

export interface ChoiceProps<Value extends string> extends Omit<FieldProps, 'children' | 'counter'> {
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  /** Chips for a few short words, rows for long ones; elder view reads either well. */
  layout?: 'chips' | 'rows'
}

/** One of several. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { options, value, onChange, layout = 'chips', ...field } = props
  return (
    <Field {...field}>
      {({ id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
        <View
          id={id}
          className={`choice choice--${layout}`}
          aria-role="radiogroup"
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
        >
          {options.map((option) => {
            const isChosen = option.value === value
            return (
              <View
                key={option.value}
                className={`choice__option${isChosen ? ' choice__option--chosen' : ''}`}
                aria-role="radio"
                aria-checked={isChosen ? 'true' : 'false'}
                onClick={() => onChange(option.value)}
              >
                <View className="choice__words">
                  <View>{option.label}</View>
                  {option.note && <View className="choice__note">{option.note}</View>}
                </View>
                {isChosen && <Icon name="check" />}
              </View>
            )
          })}
        </View>
      )}
    </Field>
  )
}
