import { forget, keep, kept, LOOK } from '@/cloud/kept'
import { systemLook, watchSystemLook } from './system-look'

export const textSizes = ['normal', 'large', 'larger', 'largest'] as const
/** `normal` reads at 16 px; the others are the elder view, at 22, 26 and 30. */
export type TextSize = (typeof textSizes)[number]
export type Shade = 'light' | 'dark'

/** What somebody chose; null follows the phone. */
export interface LookChoice {
  size: TextSize | null
  shade: Shade | null
}

export interface Look {
  choice: LookChoice
  size: TextSize
  shade: Shade
  isElder: boolean
}

// From what a phone reports as its font scale (1 = standard); the biggest steps of both systems reach 1.4 and more.
const sizeForScale = (scale: number): TextSize =>
  scale >= 1.75 ? 'largest' : scale >= 1.5 ? 'larger' : scale >= 1.25 ? 'large' : 'normal'

/** What is drawn: the choice, or what the phone is set to. */
export function lookOf(choice: LookChoice, system: { fontScale: number; shade: Shade }): Look {
  const size = choice.size ?? sizeForScale(system.fontScale)
  return { choice, size, shade: choice.shade ?? system.shade, isElder: size !== 'normal' }
}

let current: Look | null = null
const listeners = new Set<() => void>()

function redraw(choice: LookChoice) {
  current = lookOf(choice, systemLook())
  for (const listener of listeners) listener()
}

export function currentLook(): Look {
  current ??= lookOf(kept<LookChoice>(LOOK) ?? { size: null, shade: null }, systemLook())
  return current
}

export function chooseLook(change: Partial<LookChoice>): void {
  const choice = { ...currentLook().choice, ...change }
  if (choice.size === null && choice.shade === null) forget(LOOK)
  else keep(LOOK, choice)
  redraw(choice)
}

export function watchLook(listener: () => void): () => void {
  if (listeners.size === 0) watchSystemLook(() => redraw(currentLook().choice))
  listeners.add(listener)
  return () => listeners.delete(listener)
}
