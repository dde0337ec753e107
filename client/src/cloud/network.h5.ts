/** Calls back whenever this browser is online again. */
export function onBackOnline(listener: () => void): void {
  window.addEventListener('online', listener)
}
