import { serverNow } from '@/cloud/server-time'
import { Empty } from '@/ui/empty/empty'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import { NoticeRow } from '../../notice-row/notice-row'
import { useNoticeSearch } from '../../use-notices'

/** What was found, the newest first. */
export function Found({ query }: { query: string }) {
  const now = serverNow()
  return (
    <ReadingView reading={useNoticeSearch(query)}>
      {({ items, isCut }) => (
        <>
          {items.length === 0 && (
            <Empty icon="search" title={`没有找到“${query}”`} text="换个词试试，比如“停水”“电梯”。" />
          )}
          {items.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} now={now} />
          ))}
          {isCut && <Notice tone="info" title="找到的太多，只列出最近的" text="多写几个字，能找得更准。" />}
        </>
      )}
    </ReadingView>
  )
}
