import { View } from '@tarojs/components'
import { Field, type FieldProps } from '../field/field'
import { Icon } from '../icon/icon'
import './stars.scss'

const words = ['很不满意', '不满意', '一般', '满意', '很满意'] as const
const steps = [1, 2, 3, 4, 5] as const
export type StarCount = (typeof steps)[number]

export interface StarsProps extends Omit<FieldProps, 'children' | 'counter'> {
  value: StarCount | null
  onChange: (value: StarCount) => void
}

/** A rating from 1 to 5, each with its word. */
export function Stars({ value, onChange, ...field }: StarsProps) {
  return (
    <Field {...field}>
      {(aria) => (
        <View className="stars">
          <View
            className="stars__row"
            id={aria.id}
            aria-role="radiogroup"
            aria-labelledby={aria['aria-labelledby']}
            aria-describedby={aria['aria-describedby']}
          >
            {steps.map((step) => (
              <View
                key={step}
                className={`stars__star${value !== null && step <= value ? ' stars__star--lit' : ''}`}
                aria-role="radio"
                aria-checked={step === value ? 'true' : 'false'}
                aria-label={`${step} 星，${words[step - 1]}`}
                onClick={() => onChange(step)}
              >
                <Icon name="star" filled={value !== null && step <= value} />
              </View>
            ))}
          </View>
          <View className="stars__word">{value === null ? '请打分' : words[value - 1]}</View>
        </View>
      )}
    </Field>
  )
}

/** A rating somebody has given. */
export function StarsGiven({ label, value }: { label: string; value: StarCount }) {
  return (
    <View className="stars-given" aria-role="img" aria-label={`${label}：${value} 星，${words[value - 1]}`}>
      <View className="stars-given__label">{label}</View>
      <View className="stars-given__row">
        {steps.map((step) => (
          <View key={step} className={step <= value ? 'stars__star--lit' : 'stars-given__unlit'}>
            <Icon name="star" filled={step <= value} />
          </View>
        ))}
      </View>
    </View>
  )
}
