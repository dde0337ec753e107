import { civilMonth } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { useCommunity } from './community/use-community'
import { topicPage } from './paths'
import { RatesGlance } from './rates-glance'
import { useTopic } from './use-topic'

/** For other pages: how my community does at a glance, and what it takes up this month. */
export function HowItGoes() {
  const { community } = useCommunity()
  const month = civilMonth(serverNow())
  const topic = useTopic(community?.id ?? null, month).data?.topic
  if (!community) return null
  return (
    <Section title={`${community.name}办得怎么样`}>
      <Card>
        <RatesGlance communityId={community.id} month={month} />
        <LinkRow
          label={topic ? `每月一题：${topic.title}` : '每月一题'}
          icon="chat"
          onOpen={() => goTo(topicPage)}
        />
      </Card>
    </Section>
  )
}
