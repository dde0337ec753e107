import { refusal } from '@shared/direct-line/rules'
import type { AppealView } from '@shared/direct-line/schema'
import type { Actor } from '@shared/members/schema'
import { ShareToggle } from './share-toggle'
import { Withdraw } from './withdraw'

/** What the resident may do with their case at any time: show it to their building leader, take it back. */
export function OwnerSection({ appeal, me, now }: { appeal: AppealView; me: Actor; now: number }) {
  if (appeal.viewpoint !== 'owner') return null
  return (
    <>
      <ShareToggle appeal={appeal} />
      {refusal(appeal, 'withdraw', me, now) === null && <Withdraw id={appeal.id} />}
    </>
  )
}
