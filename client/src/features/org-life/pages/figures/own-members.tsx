import { useMe } from '@/session/use-me'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { Fold } from '@/ui/fold/fold'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { LinkRow, Rows } from '@/ui/rows/rows'
import { dayText } from '@/ui/when'
import { receiptsPage } from '../../paths'
import { useNotCome } from '../../use-record'

interface OwnMembersProps {
  orgId: string
  now: number
}

/** Of the branch's own members: who hasn't come for long, and where they came as guests. For its secretary alone. */
export function OwnMembers({ orgId, now }: OwnMembersProps) {
  const isSecretary = useMe().roles.some(({ role, unitId }) => role === 'branchSecretary' && unitId === orgId)
  if (!isSecretary) return null
  return (
    <Card>
      <Fold label="三个月没来的党员" note="只有您能看，看过会留下记录">
        <NotCome orgId={orgId} now={now} />
      </Fold>
      <LinkRow
        label="参加活动回执"
        icon="inbox"
        note="本支部党员去了哪里"
        onOpen={() => goTo(receiptsPage, { owner: orgId })}
      />
    </Card>
  )
}

function NotCome({ orgId, now }: OwnMembersProps) {
  const reading = useNotCome(orgId)
  return (
    <PagedList
      reading={reading}
      keyOf={({ memberId }) => memberId}
      empty={<Empty icon="check" title="大家最近三个月都来过" />}
    >
      {({ name, lastCameAt }) => (
        <Rows
          rows={[
            { label: name, value: lastCameAt === null ? '还没有来过' : `上次 ${dayText(lastCameAt, now)}` },
          ]}
        />
      )}
    </PagedList>
  )
}
