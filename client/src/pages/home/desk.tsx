import { roleNames, type RoleGrant } from '@shared/roles'
import { supervisorRoles } from '@shared/direct-line/rules'
import { confirmingRoles } from '@shared/members/rules'
import { serverNow } from '@/cloud/server-time'
import { AppealRow } from '@/features/direct-line/appeal-row/appeal-row'
import { searchPage } from '@/features/direct-line/desk-paths'
import { workPage } from '@/features/direct-line/paths'
import { useWork, type WorkShown } from '@/features/direct-line/use-work'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { Figures } from '@/ui/tiles/tiles'
import { deskFigures } from './desk-figures'
import { inboxPage, pendingHomesPage } from './links'

/** The desk of somebody who handles cases: what is late, what is near, what is new, and the list itself. */
export function Desk({ desk }: { desk: RoleGrant }) {
  const isPartner = desk.role === 'partnerLiaison'
  const reading = useWork(desk.unitId, isPartner ? 'whistled' : 'owed')
  const now = serverNow()
  return (
    <>
      <Section title={`${desk.unitName} · ${roleNames[desk.role]}`}>
        {reading.items && !isPartner && (
          <DeskFigures desk={desk} figures={deskFigures(reading.items, reading.hasMore, now)} />
        )}
        <Card>{isPartner ? <PartnerLinks desk={desk} /> : <HandlerLinks desk={desk} />}</Card>
      </Section>
      <Section title={isPartner ? '吹哨叫您来办的' : '先办这些'}>
        <PagedList
          reading={reading}
          keyOf={({ id }) => id}
          empty={
            <Empty
              icon="check"
              title="手上没有等着办的事"
              text={isPartner ? '社区吹哨叫您来办的事会排在这里。' : '居民反映的事会按期限排在这里。'}
            />
          }
        >
          {(appeal) => <AppealRow appeal={appeal} reader="staff" now={now} />}
        </PagedList>
      </Section>
    </>
  )
}

const openWork = ({ unitId }: RoleGrant, show: WorkShown) => goTo(workPage, { unitId, show })

interface DeskFiguresProps {
  desk: RoleGrant
  figures: ReturnType<typeof deskFigures>
}

function DeskFigures({ desk, figures }: DeskFiguresProps) {
  const { overdue, dueSoon, unaccepted } = figures
  return (
    <Card>
      <Figures
        figures={[
          { figure: overdue, word: '已超时', onOpen: () => openWork(desk, 'overdue') },
          { figure: dueSoon, word: '一天内到期', onOpen: () => openWork(desk, 'dueSoon') },
          { figure: unaccepted, word: '待受理', onOpen: () => openWork(desk, 'submitted') },
        ]}
      />
    </Card>
  )
}

function HandlerLinks({ desk }: { desk: RoleGrant }) {
  const { role, unitId } = desk
  return (
    <>
      <LinkRow label="工单" icon="desk" onOpen={() => openWork(desk, 'owed')} />
      <LinkRow label="搜索工单" icon="search" onOpen={() => goTo(searchPage, { unitId })} />
      <LinkRow label="吹哨给我们的" icon="phone" onOpen={() => openWork(desk, 'whistled')} />
      {supervisorRoles.includes(role) && (
        <LinkRow label="督办" icon="warning" onOpen={() => openWork(desk, 'supervised')} />
      )}
      <LinkRow label="内容审核" icon="check" onOpen={() => openWork(desk, 'review')} />
      <LinkRow label="待公开" icon="line" onOpen={() => openWork(desk, 'publication')} />
      {confirmingRoles.includes(role) && (
        <LinkRow label="住户确认" icon="building" onOpen={() => goTo(pendingHomesPage)} />
      )}
      <LinkRow label="消息" icon="inbox" onOpen={() => goTo(inboxPage)} />
    </>
  )
}

function PartnerLinks({ desk }: { desk: RoleGrant }) {
  return (
    <>
      <LinkRow label="吹哨给我们的" icon="desk" onOpen={() => openWork(desk, 'whistled')} />
      <LinkRow label="协办" icon="line" onOpen={() => openWork(desk, 'assisting')} />
      <LinkRow label="消息" icon="inbox" onOpen={() => goTo(inboxPage)} />
    </>
  )
}
