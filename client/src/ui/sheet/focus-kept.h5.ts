import { useEffect, useRef } from 'react'

const reachable = 'button, input, textarea, a[href], [tabindex="0"]'

/** Moves focus into the panel, keeps Tab inside it, closes on Escape, and gives focus back when it is gone. */
export function useFocusKept(panelId: string, onEscape: () => void): void {
  const escape = useRef(onEscape)
  useEffect(() => {
    escape.current = onEscape
  })

  useEffect(() => {
    const panel = document.getElementById(panelId)
    const before = document.activeElement
    if (!panel) return
    panel.focus()

    const keepInside = (event: KeyboardEvent) => {
      if (event.key === 'Escape') escape.current()
      if (event.key !== 'Tab') return
      const stops = [...panel.querySelectorAll<HTMLElement>(reachable)]
      const [first, last] = [stops[0], stops.at(-1)]
      const isLeaving =
        document.activeElement === (event.shiftKey ? first : last) || document.activeElement === panel
      if (!first || !last || !isLeaving) return
      event.preventDefault()
      ;(event.shiftKey ? last : first).focus()
    }
    panel.addEventListener('keydown', keepInside)
    return () => {
      panel.removeEventListener('keydown', keepInside)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [panelId])
}
