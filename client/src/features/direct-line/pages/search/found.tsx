import { View } from '@tarojs/components'
import type { AppealCard } from '@shared/direct-line/schema'
import { serverNow } from '@/cloud/server-time'
import type { Reading } from '@/cloud/use-endpoint'
import { Empty } from '@/ui/empty/empty'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import { AppealRow } from '../../appeal-row/appeal-row'

export interface FoundProps {
  reading: Reading<{ items: AppealCard[]; isCut: boolean }>
  query: string
}

/** What a search found, and whether that may not be all. */
export function Found({ reading, query }: FoundProps) {
  return (
    <ReadingView reading={reading}>
      {({ items, isCut }) => (
        <View className="search__found">
          {isCut && (
            <Notice
              tone="info"
              title="可能还有更早的没列出来"
              text="写得再具体一些，比如加上楼号，会找得更准。"
            />
          )}
          {items.length === 0 && (
            <Empty icon="search" title={`没有找到“${query}”`} text="换个说法，或者只写最关键的两三个字。" />
          )}
          {items.map((appeal) => (
            <AppealRow key={appeal.id} appeal={appeal} reader="staff" now={serverNow()} />
          ))}
        </View>
      )}
    </ReadingView>
  )
}
