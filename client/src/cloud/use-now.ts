import { useEffect, useState } from 'react'
import { serverNow } from './server-time'

const EVERY_MS = 20_000

/** The cloud's clock while a page is looked at: what becomes possible at a time does so without a touch. */
export function useNow(): number {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return serverNow()
}
