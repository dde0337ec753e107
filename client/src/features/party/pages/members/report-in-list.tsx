import { useState } from 'react'
import type { Me } from '@shared/members/schema'
import { listReportIns } from '@shared/party/contracts'
import type { ReportInList as Show } from '@shared/party/life-cycle'
import type { RoleGrant } from '@shared/roles'
import { usePagedEndpoint } from '@/cloud/use-endpoint'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Notice } from '@/ui/notice/notice'
import { ReportInRowCard } from './report-in-row-card'

const nobody: Record<Show, { title: string; text: string }> = {
  applied: { title: '没有等待确认的报到', text: '有党员申请报到时，会给您发消息。' },
  confirmed: { title: '还没有党员来报到', text: '住在本网格的在职党员可以在“组织关系”里申请报到。' },
}

export interface ReportInListProps {
  org: RoleGrant
  show: Show
  organiser: Me
}

/** Who applied to report in, the longest waiting on top; or who has. */
export function ReportInList({ org, show, organiser }: ReportInListProps) {
  const reading = usePagedEndpoint(listReportIns, { orgId: org.unitId, show })
  const [done, setDone] = useState<string | null>(null)
  return (
    <>
      {done && <Notice tone="good" title={done} />}
      <PagedList
        reading={reading}
        keyOf={({ memberId }) => memberId}
        empty={<Empty icon="check" {...nobody[show]} />}
      >
        {(row) => <ReportInRowCard row={row} organiser={organiser} onDone={setDone} />}
      </PagedList>
    </>
  )
}
