import { Picker, View } from '@tarojs/components'
import { Field, type FieldProps } from './field'

interface PickedProps extends Omit<FieldProps, 'children' | 'counter'> {
  mode: 'date' | 'time'
  /** As the phone's wheels know it: `2026-11-22`, `09:30`; empty until something is chosen. */
  value: string
  /** What it is called once chosen. */
  shown: string
  start?: string
  end?: string
  onPick: (value: string) => void
}

/** A day or a time of day from the phone's own wheels. */
export function Picked({ mode, value, shown, start, end, onPick, ...field }: PickedProps) {
  return (
    <Field {...field}>
      {(aria) => (
        <Picker
          {...aria}
          className={`text-entry${field.error ? ' text-entry--wrong' : ''}`}
          mode={mode}
          value={value}
          {...(start !== undefined && { start })}
          {...(end !== undefined && { end })}
          onChange={({ detail }) => onPick(detail.value)}
        >
          <View className="text-entry__picked">{shown || '请选择'}</View>
        </Picker>
      )}
    </Field>
  )
}

export type PickedField = Omit<FieldProps, 'children' | 'counter'>
