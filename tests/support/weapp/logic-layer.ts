/**
 * What WeChat's logic layer is believed to lack (not checked on a phone). It is taken away before the mini-program
 * runs, or a missing polyfill would go unnoticed here and stop the product there.
 */
const missing = [
  'AbortController',
  'AbortSignal',
  'fetch',
  'Headers',
  'Request',
  'Response',
  'FormData',
  'Blob',
  'File',
  'FileReader',
  'XMLHttpRequest',
  'WebSocket',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
  'MessageChannel',
  'BroadcastChannel',
  'queueMicrotask',
  'requestIdleCallback',
  'crypto',
  'Intl',
  'atob',
  'btoa',
  'matchMedia',
  'alert',
  'confirm',
]

export function leaveOnlyTheLogicLayer(): void {
  for (const name of missing) {
    Object.defineProperty(globalThis, name, { value: undefined, configurable: true, writable: true })
  }
}
