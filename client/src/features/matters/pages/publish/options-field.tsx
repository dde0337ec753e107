import { View } from '@tarojs/components'
import { MAX_OPTIONS } from '@shared/matters/draft'
import { sentences, type Reason } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { TextInput } from '@/ui/field/text-input'
import './options-field.scss'

export interface OptionsFieldProps {
  options: readonly string[]
  error: Reason | undefined
  onChange: (options: string[]) => void
}

/** The options, one a line; an empty line isn't one. */
export function OptionsField({ options, error, onChange }: OptionsFieldProps) {
  const write = (place: number, text: string) =>
    onChange(options.map((option, index) => (index === place ? text : option)))
  return (
    <View className="options">
      {options.map((option, place) => (
        <TextInput
          key={place}
          label={`选项 ${place + 1}`}
          max={40}
          value={option}
          onChange={(text) => write(place, text)}
        />
      ))}
      {options.length < MAX_OPTIONS && (
        <Button kind="quiet" icon="plus" onTap={() => onChange([...options, ''])}>
          加一个选项
        </Button>
      )}
      {error && (
        <View className="options__problem" aria-role="alert">
          {sentences[error]}
        </View>
      )}
    </View>
  )
}
