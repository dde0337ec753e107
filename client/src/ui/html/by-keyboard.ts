import type { KeyboardEvent } from 'react'

const pressable = new Set(['button', 'radio', 'checkbox', 'switch', 'tab', 'link'])

/**
 * Gives a View that acts as a control (`aria-role="button"` and `onClick`) what a browser expects of one: the role
 * under its HTML name, a place in the tab order, and Enter or the space bar as a tap.
 */
export function byKeyboard(props: Record<string, unknown>): Record<string, unknown> {
  const { 'aria-role': role, onClick, ...rest } = props
  const tap = typeof onClick === 'function' ? (onClick as (event: unknown) => void) : null
  // A dialog takes focus when it opens, without standing in the tab order.
  if (role === 'dialog') return { tabIndex: -1, ...rest, role, onClick }
  if (typeof role !== 'string' || !pressable.has(role) || tap === null) return { ...rest, role, onClick }
  return {
    tabIndex: 0,
    ...rest,
    role,
    onClick,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      tap(event)
    },
  }
}
