import type { Shade } from './choice'

const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)')

/** The browser's own settings: a standard text of 16 px is a scale of 1. */
export function systemLook(): { fontScale: number; shade: Shade } {
  const rootSize = parseFloat(window.getComputedStyle(document.documentElement).fontSize)
  return { fontScale: (rootSize || 16) / 16, shade: prefersDark().matches ? 'dark' : 'light' }
}

let isWatching = false

export function watchSystemLook(listener: () => void): void {
  if (isWatching) return
  isWatching = true
  prefersDark().addEventListener('change', listener)
}

/** Colours the ground around the phone-wide column. */
export function paintAround(shade: Shade): void {
  document.documentElement.classList.toggle('is-dark', shade === 'dark')
}
