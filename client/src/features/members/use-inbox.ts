import { useEffect } from 'react'
import { useMutation } from '@tanstack/react-query'
import { listInbox, markInboxSeen } from '@shared/inbox/contracts'
import type { InboxItem } from '@shared/inbox/schema'
import { call } from '@/cloud/call'
import { usePagedEndpoint, type PagedReading } from '@/cloud/use-endpoint'
import { useMe, type Session } from '@/session/use-me'

export interface Inbox {
  session: Session
  messages: PagedReading<InboxItem>
}

/** What I was told. Once it is on screen it counts as seen, while the marks stay until the list is read again. */
export function useInbox(): Inbox {
  const session = useMe()
  const isRegistered = session.member !== null
  const messages = usePagedEndpoint(listInbox, isRegistered ? {} : null)
  const { refresh } = session.reading
  // Not useAction, which would read the list again and take the marks away under the reader's eyes. A mark that
  // doesn't arrive is made on the next visit.
  const { mutate: markSeen } = useMutation({
    mutationFn: (upTo: number) => call(markInboxSeen, { upTo }),
    onSuccess: () => refresh(),
  })
  const newest = messages.items?.[0]
  const newestUnread = newest?.isUnread ? newest.at : null
  useEffect(() => {
    if (newestUnread !== null) markSeen(newestUnread)
  }, [newestUnread, markSeen])
  return { session, messages }
}
