import { useState } from 'react'
import { isLive, type NoticeState } from '@shared/notices/life-cycle'
import { standingNames, type RosterShow } from '@shared/notices/roster'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Section } from '@/ui/section/section'
import { useHouseholds } from '../../use-roster'
import { HouseholdCard } from './household-card'

const shown = [
  { value: 'toVisit', label: '要打电话或上门的' },
  { value: 'waiting', label: '还没通知到的' },
  { value: 'all', label: '全部' },
  { value: 'acknowledged', label: standingNames.acknowledged },
  { value: 'read', label: standingNames.read },
  { value: 'toldInPerson', label: standingNames.toldInPerson },
] as const satisfies readonly { value: RosterShow; label: string }[]
type Shown = (typeof shown)[number]['value']

const nothing: Record<Shown, { title: string; text?: string }> = {
  toVisit: { title: '没有要打电话或上门的', text: '发了消息还没看的，可以等一等或再提醒一次。' },
  waiting: { title: '每一户都通知到了' },
  all: { title: '还没有发到这里的住户', text: '正在发送，过一会儿下拉刷新。' },
  acknowledged: { title: '还没有住户确认' },
  read: { title: '没有只看过的住户' },
  toldInPerson: { title: '还没有当面告知过住户' },
}

interface HouseholdsProps {
  noticeId: string
  unitId: string
  state: NoticeState
}

/** The doors of a building or an entrance, those first to whom somebody has to go. */
export function Households({ noticeId, unitId, state }: HouseholdsProps) {
  const [show, setShow] = useState<Shown>('toVisit')
  return (
    <Section title="一户一户看">
      <Choice label="看哪些住户？" options={shown} value={show} onChange={setShow} />
      <PagedList
        reading={useHouseholds({ id: noticeId, unitId, show })}
        keyOf={({ householdId }) => householdId}
        empty={<Empty icon="check" {...nothing[show]} />}
      >
        {(household) => <HouseholdCard noticeId={noticeId} household={household} mayTick={isLive(state)} />}
      </PagedList>
    </Section>
  )
}
