import { serverNow } from '@/cloud/server-time'
import { goTo } from '@/ui/go'
import { Card } from '@/ui/card/card'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { MatterRow } from './matter-row/matter-row'
import { mattersPage } from './paths'
import { useMatters } from './use-matters'

const MOST_SHOWN = 2

/** For other pages: what waits for my opinion, the one that closes first on top, and the way to all of it. */
export function OpenMatters() {
  const { items = [] } = useMatters('open')
  const now = serverNow()
  return (
    <Section title="议事">
      {items.slice(0, MOST_SHOWN).map((matter) => (
        <MatterRow key={matter.id} matter={matter} now={now} />
      ))}
      <Card>
        <LinkRow
          label="全部议题"
          icon="chat"
          note={items.length > 0 ? `${items.length} 件正在听意见` : '看结果和落实情况'}
          onOpen={() => goTo(mattersPage)}
        />
      </Card>
    </Section>
  )
}
