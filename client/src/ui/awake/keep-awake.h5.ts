let lock: Promise<WakeLockSentinel> | null = null

/** Browsers let go of the screen by themselves when the page is hidden; one that can't hold it, or mayn't, goes dark. */
export function keepAwake(isOn: boolean): void {
  const held = lock
  lock = null
  held?.then(
    (sentinel) => void sentinel.release(),
    () => undefined,
  )
  if (!isOn || !('wakeLock' in navigator)) return
  lock = navigator.wakeLock.request('screen')
  lock.catch(() => undefined)
}
