import { useEffect, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { codeToShow } from '@shared/org-life/attendance-code'
import { showAttendanceCode } from '@shared/org-life/attendance-contracts'
import { serverNow } from '@/cloud/server-time'
import { useEndpoint } from '@/cloud/use-endpoint'
import { keepAwake } from '@/ui/awake/keep-awake'

const EVERY_MS = 500
const RENEW_MS = 30_000
const AGAIN_MS = 5_000

/**
 * The code of the moment, by the cloud's clock. Codes come for two minutes ahead, so the screen goes on through a short
 * loss of the network; null once they have run out.
 */
export function useScreenCode(id: string) {
  const reading = useEndpoint(showAttendanceCode, id === '' ? null : { id })
  const { data, refresh } = reading
  const [now, setNow] = useState(serverNow)
  const code = data ? codeToShow(data.codes, { phone: now, ahead: 0 }) : null
  const isOut = data !== undefined && code === null

  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])

  useEffect(() => {
    const timer = setInterval(() => void refresh(), isOut ? AGAIN_MS : RENEW_MS)
    return () => clearInterval(timer)
  }, [isOut, refresh])

  useDidShow(() => keepAwake(true))
  useDidHide(() => keepAwake(false))
  useEffect(() => () => keepAwake(false), [])
  return { ...reading, code, now }
}
