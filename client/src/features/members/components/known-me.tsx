import type { ReactNode } from 'react'
import type { Me } from '@shared/members/schema'
import type { Session } from '@/session/use-me'
import { ReadingView } from '@/ui/list/reading-view'

export interface KnownMeProps {
  session: Session
  children: (member: Me | null) => ReactNode
}

/** Waits until it is known who is here. Whether the phone is offline is then said once, by the list below. */
export function KnownMe({ session: { reading }, children }: KnownMeProps) {
  const known = reading.data ? { ...reading, error: null } : reading
  return <ReadingView reading={known}>{({ member }) => children(member)}</ReadingView>
}
