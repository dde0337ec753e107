import { serverNow } from '@/cloud/server-time'
import { Empty } from '@/ui/empty/empty'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import { PublicRow } from '../../public-row/public-row'
import { useLedgerSearch } from '../../use-ledger'

/** What a search found among the published cases, and whether that may not be all. */
export function Found({ communityId, query }: { communityId: string; query: string }) {
  const reading = useLedgerSearch(communityId, query)
  const now = serverNow()
  return (
    <ReadingView reading={reading}>
      {({ items, isCut }) => (
        <Section title={`找到 ${items.length} 件`}>
          {isCut && (
            <Notice
              tone="info"
              title="可能还有更早的没列出来"
              text="写得再具体一些，比如加上楼号，会找得更准。"
            />
          )}
          {items.length === 0 && (
            <Empty
              icon="search"
              title={`没有找到“${query}”`}
              text="换个说法，或者只写最关键的两三个字。没有公开的事这里找不到。"
            />
          )}
          {items.map((appeal) => (
            <PublicRow key={appeal.id} appeal={appeal} now={now} />
          ))}
        </Section>
      )}
    </ReadingView>
  )
}
