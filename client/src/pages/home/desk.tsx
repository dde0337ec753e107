import { roleNames, type Role, type RoleGrant } from '@shared/roles'
import { supervisorRoles } from '@shared/direct-line/rules'
import { publisherRoles, reviewerRoles } from '@shared/matters/rules'
import { confirmingRoles } from '@shared/members/rules'
import { posterRoles } from '@shared/notices/rules'
import { reviewerRoles as activityReviewerRoles } from '@shared/org-life/rules'
import { serverNow } from '@/cloud/server-time'
import { AppealRow } from '@/features/direct-line/appeal-row/appeal-row'
import { searchPage, settingsPage } from '@/features/direct-line/desk-paths'
import { workPage } from '@/features/direct-line/paths'
import { CentreToday } from '@/features/booking-desk/centre-today'
import { mattersPage, reviewPage } from '@/features/matters/paths'
import { reviewNoticesPage } from '@/features/notices/paths'
import { reviewPage as reviewActivitiesPage } from '@/features/org-life/paths'
import { Unreached } from '@/features/notices/unreached'
import { keepsSettings, useWork, type WorkShown } from '@/features/direct-line/use-work'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { Section } from '@/ui/section/section'
import { Figures, Tiles, type Tile } from '@/ui/tiles/tiles'
import { Tools, type Tool } from '@/ui/tools/tools'
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
        {isPartner ? <PartnerLinks desk={desk} /> : <HandlerLinks desk={desk} />}
      </Section>
      {posterRoles.includes(desk.role) && <Unreached grant={desk} />}
      <CentreToday />
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

const inbox: Tile = { word: '消息', icon: 'inbox', onOpen: () => goTo(inboxPage) }
const confirming: Tile = { word: '住户确认', icon: 'building', onOpen: () => goTo(pendingHomesPage) }

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

/** Matters that wait for an answer or a step, and what the content check left open of matters, notices and activities. */
const onTexts = (role: Role): Tool[] => [
  ...(publisherRoles.includes(role)
    ? [{ word: '议事', onTap: () => goTo(mattersPage, { show: 'owed' }) }]
    : []),
  ...(reviewerRoles.includes(role)
    ? [
        { word: '议事审核', onTap: () => goTo(reviewPage) },
        { word: '通知审核', onTap: () => goTo(reviewNoticesPage) },
      ]
    : []),
  ...(activityReviewerRoles.includes(role)
    ? [{ word: '活动审核', onTap: () => goTo(reviewActivitiesPage) }]
    : []),
]

/** Four ways on, and the lists that aren't a day's first thought. */
function HandlerLinks({ desk }: { desk: RoleGrant }) {
  const { role, unitId } = desk
  const settings = { word: '设置', onTap: () => goTo(settingsPage) }
  const supervised = { word: '督办', onTap: () => openWork(desk, 'supervised') }
  return (
    <>
      <Tiles
        tiles={[
          { word: '工单', icon: 'desk', onOpen: () => openWork(desk, 'owed') },
          { word: '吹哨给我们', icon: 'phone', onOpen: () => openWork(desk, 'whistled') },
          ...(confirmingRoles.includes(role) ? [confirming] : []),
          inbox,
        ]}
      />
      <Tools
        tools={[
          { word: '搜索', onTap: () => goTo(searchPage, { unitId }) },
          ...(supervisorRoles.includes(role) ? [supervised] : []),
          { word: '内容审核', onTap: () => openWork(desk, 'review') },
          { word: '待公开', onTap: () => openWork(desk, 'publication') },
          ...onTexts(role),
          ...(keepsSettings(role) ? [settings] : []),
        ]}
      />
    </>
  )
}

function PartnerLinks({ desk }: { desk: RoleGrant }) {
  return (
    <Tiles
      tiles={[
        { word: '吹哨给我们', icon: 'desk', onOpen: () => openWork(desk, 'whistled') },
        { word: '协办', icon: 'line', onOpen: () => openWork(desk, 'assisting') },
        inbox,
      ]}
    />
  )
}
