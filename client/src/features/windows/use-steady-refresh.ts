import { useEffect } from 'react'

const EVERY_MS = 20_000

/** Reads again while a page that changes by itself is looked at: a queue moves on without anybody touching it. */
export function useSteadyRefresh(refresh: () => Promise<unknown>, isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined
    const timer = setInterval(() => void refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [refresh, isWanted])
}
