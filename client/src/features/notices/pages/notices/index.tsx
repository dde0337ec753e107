import { useState } from 'react'
import { serverNow } from '@/cloud/server-time'
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
import { NoticeRow } from '../../notice-row/notice-row'
import { postedPage, postPage, reviewNoticesPage } from '../../paths'
import { useNotices, usePosting, useReviewing, type Shown } from '../../use-notices'
import { Found } from './found'
import { MessagesOffer } from './messages-offer'
import { SearchBox } from './search-box'

/** What concerns me, over all levels: what holds now, and what is past. */
export default function NoticesPage() {
  const { reading, member } = useMe()
  const mayPost = usePosting().length > 0
  const mayReview = useReviewing().length > 0
  const [query, setQuery] = useState('')
  return (
    <Page
      title="通知"
      actions={
        mayPost && (
          <Button kind="primary" icon="plus" onTap={() => goTo(postPage)}>
            发通知
          </Button>
        )
      }
    >
      {mayPost && (
        <Card>
          <LinkRow label="我们发的通知" icon="desk" onOpen={() => goTo(postedPage)} />
          {mayReview && (
            <LinkRow label="通知和提问审核" icon="search" onOpen={() => goTo(reviewNoticesPage)} />
          )}
        </Card>
      )}
      <ReadingView reading={reading}>
        {() =>
          member ? (
            <>
              <SearchBox query={query} onSearch={setQuery} />
              {query === '' ? <Own /> : <Found query={query} />}
            </>
          ) : (
            <Empty icon="notice" title="登记住处后，能看到自己楼里和小区的通知" />
          )
        }
      </ReadingView>
    </Page>
  )
}

const shown = [
  { value: 'current', label: '现在有效的' },
  { value: 'past', label: '过期的' },
] as const

const nothing: Record<Shown, { title: string; text: string }> = {
  current: { title: '现在没有通知', text: '停水停电、检修、活动，楼里和社区发的都会列在这里。' },
  past: { title: '还没有过期的通知', text: '过了有效期的通知会列在这里，随时能查。' },
}

function Own() {
  const [show, setShow] = useState<Shown>('current')
  const now = serverNow()
  return (
    <>
      <Choice label="和您家有关的通知" options={shown} value={show} onChange={setShow} />
      <PagedList
        reading={useNotices(show)}
        keyOf={({ id }) => id}
        empty={<Empty icon="notice" {...nothing[show]} />}
      >
        {(notice) => <NoticeRow notice={notice} now={now} />}
      </PagedList>
      <MessagesOffer />
    </>
  )
}
