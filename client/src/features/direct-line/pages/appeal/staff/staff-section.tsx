import { viewpointOf } from '@shared/direct-line/rules'
import type { AppealView } from '@shared/direct-line/schema'
import type { Actor } from '@shared/members/schema'
import { CalledFor } from './called-for'
import { CalledIn } from './called-in'
import { Disputed } from './disputed'
import { Handling } from './handling'
import { Notes } from './notes'
import { ReviewSection } from './review-section'
import { ToPublish } from './to-publish'

export interface StaffSectionProps {
  appeal: AppealView
  me: Actor
  now: number
}

/** What only those see of a case who handle it or were called in. */
export function StaffSection({ appeal, me, now }: StaffSectionProps) {
  const viewpoint = viewpointOf(appeal, me, now)
  if (viewpoint !== 'staff' && viewpoint !== 'partner') return null
  return (
    <>
      <ReviewSection appeal={appeal} me={me} now={now} />
      <Disputed appeal={appeal} now={now} />
      <CalledFor appeal={appeal} now={now} />
      <CalledIn appeal={appeal} now={now} />
      <Handling appeal={appeal} now={now} />
      {viewpoint === 'staff' && <ToPublish appeal={appeal} />}
      <Notes appeal={appeal} now={now} />
    </>
  )
}
