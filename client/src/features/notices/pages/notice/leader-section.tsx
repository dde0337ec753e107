import type { NoticeView } from '@shared/notices/schema'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { rosterPage } from '../../paths'
import { usePosting } from '../../use-notices'

/** For a leader or worker below whoever posted it: their own building's households. */
export function LeaderSection({ notice: { id, state } }: { notice: NoticeView }) {
  const grants = usePosting()
  if (grants.length === 0 || state === 'scheduled') return null
  return (
    <Section title="我负责的住户">
      <Card>
        {grants.map(({ unitId, unitName }) => (
          <LinkRow
            key={unitId}
            label={`${unitName}各户签收情况`}
            icon="building"
            onOpen={() => goTo(rosterPage, { id, unitId })}
          />
        ))}
      </Card>
    </Section>
  )
}
