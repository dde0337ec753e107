import type { FormEvent } from 'react'

type Typed = HTMLInputElement | HTMLTextAreaElement

/** The part of WeChat's text components that the product uses, with WeChat's event shape. */
export interface TypingProps {
  value?: string
  maxlength?: number
  type?: string
  focus?: boolean
  disabled?: boolean
  onInput?: (event: { detail: { value: string } }) => void
  onConfirm?: (event: { detail: { value: string } }) => void
  onBlur?: (event: unknown) => void
}

const keypads: Record<string, 'numeric' | 'decimal' | 'tel'> = {
  number: 'numeric',
  digit: 'decimal',
  tel: 'tel',
}
const weappOnly = [
  'autoHeight',
  'cursorSpacing',
  'adjustPosition',
  'placeholderClass',
  'confirmType',
  'showConfirmBar',
]

/** Turns those into the browser's own attributes and events. */
export function typing(props: TypingProps): Record<string, unknown> {
  const { maxlength, type = 'text', focus, onInput, onConfirm, ...others } = props
  const rest: Record<string, unknown> = { ...others }
  for (const name of weappOnly) delete rest[name]
  return {
    ...rest,
    type: type === 'tel' ? 'tel' : 'text',
    inputMode: keypads[type],
    autoFocus: focus,
    maxLength: maxlength === undefined || maxlength < 0 ? undefined : maxlength,
    onChange: (event: FormEvent<Typed>) => onInput?.({ detail: { value: event.currentTarget.value } }),
    // Enter that chooses a Chinese word isn't the end of the line.
    onKeyDown: (event: { key: string; currentTarget: Typed; nativeEvent: { isComposing?: boolean } }) => {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
        onConfirm?.({ detail: { value: event.currentTarget.value } })
      }
    },
  }
}
