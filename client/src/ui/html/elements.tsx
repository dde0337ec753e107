import { createElement, forwardRef, type ChangeEvent, type CSSProperties, type ReactNode } from 'react'
import { byKeyboard } from './by-keyboard'
import { typing, type TypingProps } from './typing'

interface ElementProps {
  children?: ReactNode
  className?: string
  style?: CSSProperties
  'aria-label'?: string
}

/** WeChat's attributes that mean nothing to a browser; React would warn about each. */
const weappOnly = new Set([
  'hoverClass',
  'hoverStartTime',
  'hoverStayTime',
  'openType',
  'formType',
  'lazyLoad',
])

const forBrowser = (props: object) =>
  byKeyboard(Object.fromEntries(Object.entries(props).filter(([name]) => !weappOnly.has(name))))

export const View = forwardRef<HTMLDivElement, ElementProps>(function View({ children, ...props }, ref) {
  return createElement('div', { ...forBrowser(props), ref }, children)
})

export const Text = forwardRef<HTMLSpanElement, ElementProps>(function Text({ children, ...props }, ref) {
  return createElement('span', { ...forBrowser(props), ref }, children)
})

export const Button = forwardRef<HTMLButtonElement, ElementProps>(function Button(
  { children, ...props },
  ref,
) {
  return createElement('button', { type: 'button', ...forBrowser(props), ref }, children)
})

export const Label = forwardRef<HTMLLabelElement, ElementProps & { for?: string }>(function Label(
  { children, for: htmlFor, ...props },
  ref,
) {
  return createElement('label', { htmlFor, ...forBrowser(props), ref }, children)
})

const fits: Record<string, CSSProperties['objectFit']> = { aspectFill: 'cover', aspectFit: 'contain' }

export const Image = forwardRef<HTMLImageElement, ElementProps & { mode?: string }>(function Image(
  { mode = 'scaleToFill', style, 'aria-label': label = '', ...props },
  ref,
) {
  const look: CSSProperties = { objectFit: fits[mode] ?? 'fill', ...style }
  return createElement('img', { ...forBrowser(props), alt: label, style: look, ref })
})

export const Input = forwardRef<HTMLInputElement, ElementProps & TypingProps>(function Input(props, ref) {
  return createElement('input', { ...typing(props), ref })
})

export const Textarea = forwardRef<HTMLTextAreaElement, ElementProps & TypingProps>(
  function Textarea(props, ref) {
    const { type: _type, inputMode: _mode, ...rest } = typing(props)
    return createElement('textarea', { ...rest, ref })
  },
)

interface PickerProps extends ElementProps {
  mode: 'date' | 'time'
  value?: string
  start?: string
  end?: string
  onChange?: (event: { detail: { value: string } }) => void
}

/** The browser has its own wheels for days and times; what WeChat shows between its tags is the chosen value. */
export const Picker = forwardRef<HTMLInputElement, PickerProps>(function Picker(props, ref) {
  const { mode, start, end, onChange, children: _shown, ...rest } = props
  return createElement('input', {
    ...forBrowser(rest),
    ref,
    type: mode,
    min: start,
    max: end,
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      onChange?.({ detail: { value: event.currentTarget.value } }),
  })
})

interface ScrollProps extends ElementProps {
  scrollX?: boolean
  scrollY?: boolean
}

export const ScrollView = forwardRef<HTMLDivElement, ScrollProps>(function ScrollView(
  { scrollX, scrollY, style, children, ...props },
  ref,
) {
  const look: CSSProperties = {
    overflowX: scrollX ? 'auto' : 'hidden',
    overflowY: scrollY ? 'auto' : 'hidden',
    ...style,
  }
  return createElement('div', { ...forBrowser(props), style: look, ref }, children)
})
