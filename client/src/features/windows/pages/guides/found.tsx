import { Empty } from '@/ui/empty/empty'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import { GuideRow } from '../../guide-row'
import { useGuideSearch } from '../../use-guides'

/** What a search found among the guides, and whether that may not be all. */
export function Found({ unitId, query }: { unitId: string; query: string }) {
  const reading = useGuideSearch(unitId, query)
  return (
    <ReadingView reading={reading}>
      {({ items, isCut }) => (
        <Section title={`找到 ${items.length} 件`}>
          {isCut && <Notice tone="info" title="可能还有没列出来的" text="写得再具体一些会找得更准。" />}
          {items.length === 0 && (
            <Empty icon="search" title={`没有找到“${query}”`} text="换个说法，或者只写最关键的两三个字。" />
          )}
          {items.map((guide) => (
            <GuideRow key={guide.id} guide={guide} />
          ))}
        </Section>
      )}
    </ReadingView>
  )
}
