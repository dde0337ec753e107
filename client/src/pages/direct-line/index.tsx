import { useState } from 'react'
import { serverNow } from '@/cloud/server-time'
import { AppealRow } from '@/features/direct-line/appeal-row/appeal-row'
import { fileCasePage, workPage } from '@/features/direct-line/paths'
import { useMyAppeals } from '@/features/direct-line/use-my-appeals'
import { useDesks } from '@/features/direct-line/use-work'
import { OpenMatters } from '@/features/matters/open-matters'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { LinkRow } from '@/ui/rows/rows'

const shown = [
  { value: 'open', label: '没办完的' },
  { value: 'all', label: '全部' },
] as const
type Shown = (typeof shown)[number]['value']

/** The direct line: saying what is the matter, and what became of it. */
export default function DirectLinePage() {
  const { reading, member } = useMe()
  const hasDesk = useDesks().length > 0
  return (
    <Page title="直通车" tab="direct-line">
      <Button kind="primary" icon="edit" onTap={() => goTo(fileCasePage)}>
        我要反映
      </Button>
      {hasDesk && (
        <Card>
          <LinkRow label="我要办的工单" icon="desk" onOpen={() => goTo(workPage)} />
        </Card>
      )}
      {member && <OpenMatters />}
      <ReadingView reading={reading}>
        {() => (member ? <MyAppeals /> : <Empty icon="line" title="登记住处后，反映的事会列在这里" />)}
      </ReadingView>
    </Page>
  )
}

function MyAppeals() {
  const [show, setShow] = useState<Shown>('open')
  const reading = useMyAppeals(show === 'open')
  const now = serverNow()
  return (
    <>
      <Choice label="我反映的事" options={shown} value={show} onChange={setShow} />
      <PagedList
        reading={reading}
        keyOf={({ id }) => id}
        empty={<Empty title={nothing[show]} text="家里、楼里、小区里有什么事，点“我要反映”告诉社区。" />}
      >
        {(appeal) => <AppealRow appeal={appeal} reader="owner" now={now} />}
      </PagedList>
    </>
  )
}

const nothing: Record<Shown, string> = { open: '没有等着办的事', all: '还没有反映过事情' }
