import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { QueryClientProvider } from '@tanstack/react-query'
import { keepReadings, queryClient } from '@/cloud/query-client'
import { startCloud } from '@/cloud/start'
import { useDelivery } from '@/cloud/use-outbox'
import { unsentCheckIns } from '@/features/bookings/unsent-check-ins'
import { unsentCases } from '@/features/direct-line/unsent-cases'
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
  useLaunch(startCloud)
  useDelivery(unsentCases)
  useDelivery(unsentCheckIns)
  return (
    <QueryClientProvider client={queryClient}>
      <Frame>{children}</Frame>
    </QueryClientProvider>
  )
}
