import type { Topic } from '@shared/direct-line/topic'
import { serverNow } from '@/cloud/server-time'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { linkOf } from '../../figure-words'
import { shortMonthText } from '@/ui/months'
import { figureCasesPage } from '../../paths'
import { PublicRow } from '../../public-row/public-row'
import { TopicCard } from '../../topic/topic-card'
import { useNewestPublic } from '../../use-ledger'
import { useTopic } from '../../use-topic'

interface OfMonth {
  communityId: string
  month: string
}

/** The topic as it was saved, with cases that it is about. */
export function TopicOfMonth({ communityId, month }: OfMonth) {
  const reading = useTopic(communityId, month)
  const now = serverNow()
  usePulledDown(reading.refresh)
  return (
    <ReadingView reading={reading}>
      {({ topic }) =>
        topic ? (
          <>
            <TopicCard topic={topic} now={now} />
            {(topic.categoryId ?? topic.placeUnitId) && (
              <ItsCases communityId={communityId} month={month} topic={topic} />
            )}
          </>
        ) : (
          <Empty
            icon="chat"
            title={`${shortMonthText(month)}还没有定题`}
            text="社区每个月挑一件大家反映得多的事，定下谁来办、办到哪一步。"
          />
        )
      }
    </ReadingView>
  )
}

const MOST_SHOWN = 3

function ItsCases({ communityId, month, topic }: OfMonth & { topic: Topic }) {
  const { categoryId, placeUnitId } = topic
  const { items = [] } = useNewestPublic(communityId, { categoryId, placeUnitId })
  const figure = categoryId === null ? `place:${placeUnitId ?? ''}` : `category:${categoryId}`
  const now = serverNow()
  return (
    <Section title="相关的事">
      {items.slice(0, MOST_SHOWN).map((appeal) => (
        <PublicRow key={appeal.id} appeal={appeal} now={now} />
      ))}
      <Card>
        <LinkRow
          label={`${shortMonthText(month)}反映的这一类`}
          icon="line"
          onOpen={() => goTo(figureCasesPage, { unitId: communityId, month, ...linkOf(figure) })}
        />
      </Card>
    </Section>
  )
}
