import { myMembership } from '@shared/party/contracts'
import { useEndpoint } from '@/cloud/use-endpoint'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { Card } from '@/ui/card/card'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Page } from '@/ui/page/page'
import { LinkRow, Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { serverNow } from '@/cloud/server-time'
import { dayText } from '@/ui/when'
import { membersPage } from '../../paths'
import { useOrganised } from '../../use-organised'
import { ReportInSection } from './report-in-section'

export default function MyMembershipPage() {
  const reading = useEndpoint(myMembership, {})
  const { org } = useOrganised()
  usePulledDown(reading.refresh)
  return (
    <Page title="组织关系">
      {org && (
        <Card>
          <LinkRow label="党员和报到" icon="desk" note={org.unitName} onOpen={() => goTo(membersPage)} />
        </Card>
      )}
      <ReadingView reading={reading}>
        {({ membership, choices }) =>
          membership ? (
            <>
              <Section title="我的党组织">
                <Card>
                  <Rows
                    rows={[
                      { label: '所在组织', value: membership.homeOrg.name },
                      { label: '转入时间', value: dayText(membership.since, serverNow()) },
                    ]}
                  />
                </Card>
              </Section>
              <ReportInSection membership={membership} choices={choices} />
            </>
          ) : (
            <Empty
              icon="lock"
              title="还没有登记组织关系"
              text="党员请联系所在党组织的书记登记。只有您本人和您的党组织能看到。"
            />
          )
        }
      </ReadingView>
    </Page>
  )
}
