type Listener = () => void

class Signal {
  aborted = false
  reason: unknown = undefined
  private listeners: Listener[] = []

  addEventListener(_type: 'abort', listener: Listener) {
    this.listeners.push(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener) {
    this.listeners = this.listeners.filter((known) => known !== listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  raise(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    for (const listener of this.listeners) listener()
  }
}

/** As much of the browser's AbortController as React Query asks for, where there is none (see config/index.ts). */
export class AbortController {
  readonly signal = new Signal()

  abort(reason: unknown = new Error('aborted')) {
    this.signal.raise(reason)
  }
}
