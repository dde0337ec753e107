import { useState } from 'react'
import { listMembers } from '@shared/party/contracts'
import type { Me } from '@shared/members/schema'
import type { RoleGrant } from '@shared/roles'
import { usePagedEndpoint } from '@/cloud/use-endpoint'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Notice } from '@/ui/notice/notice'
import { MemberCard } from './member-card'

/** Members of an organisation and those below it. */
export function MemberList({ org, organiser }: { org: RoleGrant; organiser: Me }) {
  const reading = usePagedEndpoint(listMembers, { orgId: org.unitId })
  const [done, setDone] = useState<string | null>(null)
  return (
    <>
      {done && <Notice tone="good" title={done} />}
      <PagedList
        reading={reading}
        keyOf={({ memberId }) => memberId}
        empty={
          <Empty
            icon="person"
            title={`${org.unitName}还没有登记党员`}
            text="点“登记党员”，按姓名和手机号后四位登记。"
          />
        }
      >
        {(member) => <MemberCard member={member} organiser={organiser} onDone={setDone} />}
      </PagedList>
    </>
  )
}
