import { serverNow } from '@/cloud/server-time'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { useCommunity } from './community/use-community'
import { ledgerPage } from './paths'
import { PublicRow } from './public-row/public-row'
import { useNewestPublic } from './use-ledger'

const MOST_SHOWN = 2

/** For other pages: what neighbours brought up last, and the way to all of it. */
export function NewestPublic() {
  const { community } = useCommunity()
  const { items } = useNewestPublic(community?.id ?? null)
  const now = serverNow()
  if (!community) return null
  const isEmpty = items?.length === 0
  return (
    <Section title="邻居反映的事">
      {items?.slice(0, MOST_SHOWN).map((appeal) => (
        <PublicRow key={appeal.id} appeal={appeal} now={now} />
      ))}
      <Card>
        <LinkRow
          label={isEmpty ? '公开的事' : '看全部公开的事'}
          icon="line"
          note={isEmpty ? '还没有' : undefined}
          onOpen={() => goTo(ledgerPage)}
        />
      </Card>
    </Section>
  )
}
