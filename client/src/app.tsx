import type { PropsWithChildren } from 'react'
import Taro, { useLaunch } from '@tarojs/taro'
import { QueryClientProvider } from '@tanstack/react-query'
import { keepReadings, queryClient } from '@/cloud/query-client'
import { useMe } from '@/session/use-me'
import { ShellContext } from '@/ui/page/shell'
import './app.scss'

keepReadings(queryClient)

function Frame({ children }: PropsWithChildren) {
  const { member, isStaff } = useMe()
  return (
    <ShellContext.Provider value={{ isStaff, hasUnread: member?.hasUnreadInbox ?? false }}>
      {children}
    </ShellContext.Provider>
  )
}

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp') Taro.cloud.init()
  })
  return (
    <QueryClientProvider client={queryClient}>
      <Frame>{children}</Frame>
    </QueryClientProvider>
  )
}
