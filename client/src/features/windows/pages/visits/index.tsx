import { useState } from 'react'
import type { RoleGrant } from '@shared/roles'
import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { useUnitVisits, useVisiting, type VisitsShown } from '../../use-visits'
import { VisitRow } from '../../visit-row'

const shown: readonly { value: VisitsShown; label: string }[] = [
  { value: 'new', label: '待安排' },
  { value: 'mine', label: '我去办的' },
  { value: 'today', label: '今天' },
  { value: 'past', label: '办过的' },
]

const nothing: Record<VisitsShown, string> = {
  new: '没有等着安排的代办',
  mine: '没有交给您的代办',
  today: '今天没有要上门的',
  past: '还没有办过的代办',
}

/** A unit's assisted visits, for those who arrange them and go. */
export default function VisitsPage() {
  const { reading } = useMe()
  const [unit] = useVisiting()
  return (
    <Page title="上门代办">
      <ReadingView reading={reading}>
        {() =>
          unit ? (
            <Visits unit={unit} />
          ) : (
            <Empty icon="lock" title="代办由社区工作人员安排" text="居民的申请在“我的号和代办”里看。" />
          )
        }
      </ReadingView>
    </Page>
  )
}

function Visits({ unit: { unitId, unitName } }: { unit: RoleGrant }) {
  const [show, setShow] = useState<VisitsShown>('new')
  const now = serverNow()
  return (
    <>
      <Choice label={`${unitName}的代办`} options={shown} value={show} onChange={setShow} />
      <PagedList
        reading={useUnitVisits(unitId, show)}
        keyOf={({ id }) => id}
        empty={<Empty icon="person" title={nothing[show]} />}
      >
        {(visit) => <VisitRow visit={visit} now={now} />}
      </PagedList>
    </>
  )
}
