import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { categoriesPage, dutyPage, templatesPage } from '../../desk-paths'
import { CommunityPage } from '../../settings-form/community-page'
import { useCommunities } from '../../use-communities'
import { ClockForm, ClockShown } from './clock-form'

/** How a community's desk works: who is on duty, what is answered in which words, how long things may take. */
export default function SettingsPage() {
  const { isAdmin } = useCommunities()
  return (
    <CommunityPage title="直通车设置">
      {(desk) => {
        const { communityId, settings, mayChange } = desk
        const Clock = mayChange ? ClockForm : ClockShown
        return (
          <>
            <Card>
              <LinkRow
                label="值班表"
                icon="clock"
                note={settings.duty.length > 0 ? undefined : '还没有排'}
                onOpen={() => goTo(dutyPage, { communityId })}
              />
              <LinkRow
                label="答复模板"
                icon="edit"
                note={`${settings.templates.length} 个`}
                onOpen={() => goTo(templatesPage, { communityId })}
              />
              {isAdmin && <LinkRow label="事项类别" icon="line" onOpen={() => goTo(categoriesPage)} />}
            </Card>
            <Clock key={communityId} {...desk} />
          </>
        )
      }}
    </CommunityPage>
  )
}
