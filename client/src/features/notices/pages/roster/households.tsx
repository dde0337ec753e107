import { useState } from 'react'
import { isLive, type NoticeState } from '@shared/notices/life-cycle'
import { Standing, standingNames, type RosterFigures, type RosterShow } from '@shared/notices/roster'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Section } from '@/ui/section/section'
import { useHouseholds } from '../../use-roster'
import { HouseholdCard } from './household-card'

const always: readonly { value: RosterShow; label: string }[] = [
  { value: 'toVisit', label: '要打电话或上门的' },
  { value: 'waiting', label: '还要通知的' },
  { value: 'all', label: '全部' },
]

/** By how far it has come with them, wherever somebody stands; what is chosen stays, though the last one has moved on. */
const shownFor = (figures: RosterFigures, chosen: RosterShow) => [
  ...always,
  ...Standing.options
    .filter((standing) => figures[standing] > 0 || standing === chosen)
    .map((value) => ({ value, label: standingNames[value] })),
]

const nothing: Record<RosterShow, { title: string; text?: string }> = {
  toVisit: { title: '没有要打电话或上门的', text: '发了消息还没看的，可以等一等或再提醒一次。' },
  waiting: { title: '每一户都通知到了' },
  all: { title: '还没有发到这里的住户', text: '正在发送，过一会儿下拉刷新。' },
  acknowledged: { title: '还没有住户确认' },
  toldInPerson: { title: '还没有当面告知过住户' },
  read: { title: '没有只看过的住户' },
  messageSent: { title: '没有发了消息还没看的住户' },
  noConsent: { title: '没有不收消息的住户' },
  notReached: { title: '没有一点消息都没到的住户' },
}

interface HouseholdsProps {
  noticeId: string
  unitId: string
  state: NoticeState
  figures: RosterFigures
}

/** The doors of a building or an entrance, those first to whom somebody has to go. */
export function Households({ noticeId, unitId, state, figures }: HouseholdsProps) {
  const [show, setShow] = useState<RosterShow>('toVisit')
  return (
    <Section title="一户一户看">
      <Choice label="看哪些住户？" options={shownFor(figures, show)} value={show} onChange={setShow} />
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
