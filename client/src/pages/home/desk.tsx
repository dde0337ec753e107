import { roleNames, type RoleGrant } from '@shared/roles'
import { appealMoves } from '@shared/direct-line/life-cycle'
import { confirmingRoles } from '@shared/members/rules'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/server-time'
import { AppealRow } from '@/features/direct-line/appeal-row/appeal-row'
import { workPage } from '@/features/direct-line/paths'
import { useWork } from '@/features/direct-line/use-work'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { Figures } from '@/ui/tiles/tiles'
import { figuresOf } from './desk-figures'
import { inboxPage, pendingHomesPage } from './links'
import './desk.scss'

/** The desk of somebody who handles cases: what is late, what is near, what is new, and the list itself. */
export function Desk({ desk }: { desk: RoleGrant }) {
  const reading = useWork(desk.unitId, 'owed')
  const now = serverNow()
  const items = reading.items ?? []
  const { overdue, dueSoon, unaccepted } = figuresOf(items, now)
  const openWork = () => goTo(workPage, { show: 'owed' })
  return (
    <>
      <Section title={`${desk.unitName} · ${roleNames[desk.role]}`}>
        {reading.items && (
          <Card>
            <Figures
              figures={[
                { figure: String(overdue), word: '已超时', onOpen: openWork },
                { figure: String(dueSoon), word: '一天内到期', onOpen: openWork },
                {
                  figure: String(unaccepted),
                  word: '待受理',
                  onOpen: () => goTo(workPage, { show: appealMoves.accept.from[0] }),
                },
              ]}
            />
            {reading.hasMore && (
              <View className="desk__note">按最先到期的 {items.length} 件算，后面还有。</View>
            )}
          </Card>
        )}
        <Card>
          <LinkRow label="工单" icon="desk" onOpen={openWork} />
          <LinkRow label="内容审核" icon="search" onOpen={() => goTo(workPage, { show: 'review' })} />
          {confirmingRoles.includes(desk.role) && (
            <LinkRow label="住户确认" icon="building" onOpen={() => goTo(pendingHomesPage)} />
          )}
          <LinkRow label="消息" icon="inbox" onOpen={() => goTo(inboxPage)} />
        </Card>
      </Section>
      <Section title="先办这些">
        <PagedList
          reading={reading}
          keyOf={({ id }) => id}
          empty={<Empty icon="check" title="手上没有等着办的事" text="居民反映的事会按期限排在这里。" />}
        >
          {(appeal) => <AppealRow appeal={appeal} reader="staff" now={now} />}
        </PagedList>
      </Section>
    </>
  )
}
