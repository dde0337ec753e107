import { useSyncExternalStore } from 'react'
import { chooseLook, currentLook, watchLook, type Look } from './choice'

/** How the page is to look, and `choose` to change it; the choice stays on this phone. */
export function useTheme(): Look & { choose: typeof chooseLook } {
  const look = useSyncExternalStore(watchLook, currentLook, currentLook)
  return { ...look, choose: chooseLook }
}
