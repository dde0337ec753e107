import { serverNow } from '@/cloud/server-time'
import { fileCasePage, workPage } from '@/features/direct-line/paths'
import { UnsentList } from '@/features/direct-line/unsent-list'
import { useDesks } from '@/features/direct-line/use-work'
import { OpenMatters } from '@/features/matters/open-matters'
import { HowItGoes } from '@/features/neighbourhood/how-it-goes'
import { NewestPublic } from '@/features/neighbourhood/newest-public'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { LinkRow } from '@/ui/rows/rows'
import { MyCases } from './my-cases'

/** The direct line: saying what is the matter, and what became of it. */
export default function DirectLinePage() {
  const { reading, member } = useMe()
  const hasDesk = useDesks().length > 0
  const now = serverNow()
  return (
    <Page title="直通车" tab="direct-line">
      <Button kind="primary" icon="edit" onTap={() => goTo(fileCasePage)}>
        我要反映
      </Button>
      <UnsentList />
      {hasDesk && (
        <Card>
          <LinkRow label="我要办的工单" icon="desk" onOpen={() => goTo(workPage)} />
        </Card>
      )}
      {member ? (
        <MyCases now={now} />
      ) : (
        <ReadingView reading={reading}>
          {() => <Empty icon="line" title="登记住处后，反映的事会列在这里" />}
        </ReadingView>
      )}
      {member && <NewestPublic />}
      {member && <OpenMatters />}
      {member && <HowItGoes />}
    </Page>
  )
}
