import { useId, type ReactNode } from 'react'
import { sentences, type Reason } from '@shared/errors'
import { Label, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import './field.scss'

/** Ties a control to its label, hint and error; spread it over the control. */
export interface FieldAria {
  id: string
  'aria-labelledby': string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

export interface FieldProps {
  label: string
  hint?: string
  /** Why this field was refused: `error.refusal.fields?.[path]`. */
  error?: Reason | null
  isOptional?: boolean
  /** `120/2000` */
  counter?: string
  children: (aria: FieldAria) => ReactNode
}

export function Field({ label, hint, error, isOptional, counter, children }: FieldProps) {
  const id = useId().replace(/:/g, '')
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const aria: FieldAria = {
    id,
    'aria-labelledby': `${id}-label`,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? 'true' : undefined,
  }
  return (
    <View className={`field${error ? ' field--wrong' : ''}`}>
      <View className="field__head">
        <Label className="field__label" id={`${id}-label`} for={id}>
          {label}
        </Label>
        {isOptional && <View className="field__note">可不填</View>}
        {counter && <View className="field__note field__counter">{counter}</View>}
      </View>
      {hint && (
        <View className="field__note" id={`${id}-hint`}>
          {hint}
        </View>
      )}
      {children(aria)}
      {error && (
        <View className="field__error" id={`${id}-error`} aria-role="alert">
          <Icon name="warning" />
          <View className="field__error-text">{sentences[error]}</View>
        </View>
      )}
    </View>
  )
}
