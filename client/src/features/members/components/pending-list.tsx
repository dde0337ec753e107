import { useState } from 'react'
import type { PendingHome } from '@shared/members/schema'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Notice } from '@/ui/notice/notice'
import type { PendingHomes } from '../use-pending-homes'
import { PendingHomeCard } from './pending-home-card'

export interface PendingListProps {
  pending: PendingHomes['pending']
  reasonAgainst: PendingHomes['reasonAgainst']
  unitName: string
}

/** Who waits. What was decided is said where the card stood, so that it is seen however far down that was. */
export function PendingList({ pending, reasonAgainst, unitName }: PendingListProps) {
  const [decided, setDecided] = useState<{ at: number; sentence: string } | null>(null)
  const rows = pending.items ?? []
  const said = decided && <Notice tone="good" title={decided.sentence} />
  const isLast = decided !== null && decided.at >= rows.length
  const card = (row: PendingHome) => {
    const at = rows.indexOf(row)
    return (
      <>
        {decided?.at === at && said}
        <PendingHomeCard
          pending={row}
          reason={reasonAgainst(row)}
          onDecided={(sentence) => setDecided({ at, sentence })}
        />
      </>
    )
  }
  return (
    <>
      {isLast && rows.length === 0 && said}
      <PagedList
        reading={pending}
        keyOf={({ memberId, householdId }) => `${memberId}.${householdId}`}
        empty={
          <Empty
            icon="check"
            title={`${unitName}没有等确认的住户`}
            text="有人登记时会给您发消息，请在两个工作日内确认。"
          />
        }
      >
        {card}
      </PagedList>
      {isLast && rows.length > 0 && said}
    </>
  )
}
