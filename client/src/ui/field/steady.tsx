import { memo, useCallback, useEffect, useRef, type ComponentProps } from 'react'
import { Input, Textarea } from '@tarojs/components'

type Typed = { detail: { value: string } }
type Steady<Props> = Omit<Props, 'onInput'> & { onType: (value: string) => void }

// Taro sends the whole text of a field to the screen again whenever it is drawn, changed or not: these are drawn only
// when something of theirs has changed.
const DrawnInput = memo(function DrawnInput(props: ComponentProps<typeof Input>) {
  return <Input {...props} />
})
const DrawnTextarea = memo(function DrawnTextarea(props: ComponentProps<typeof Textarea>) {
  return <Textarea {...props} />
})

/** The same function at every drawing, which calls the newest one given. */
function useSteady<Args extends unknown[]>(callback: ((...args: Args) => void) | undefined) {
  const newest = useRef(callback)
  useEffect(() => {
    newest.current = callback
  })
  return useCallback((...args: Args) => newest.current?.(...args), [])
}

export function SteadyInput({ onType, onConfirm, ...props }: Steady<ComponentProps<typeof Input>>) {
  const input = useSteady((event: Typed) => onType(event.detail.value))
  const confirm = useSteady(onConfirm)
  return <DrawnInput {...props} onInput={input} onConfirm={confirm} />
}

export function SteadyTextarea({ onType, ...props }: Steady<ComponentProps<typeof Textarea>>) {
  const input = useSteady((event: Typed) => onType(event.detail.value))
  return <DrawnTextarea {...props} onInput={input} />
}
