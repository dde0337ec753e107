import { useState } from 'react'
import { AppError } from '@shared/errors'
import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { PostedRow } from '../../notice-row/posted-row'
import { postPage } from '../../paths'
import { usePostedNotices, usePosting, type PostedShown } from '../../use-notices'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

const shown = [
  { value: 'live', label: '已发出的' },
  { value: 'scheduled', label: '还没发的' },
  { value: 'past', label: '撤回和过期的' },
] as const
type ListShown = Exclude<PostedShown, 'review'>

const nothing: Record<ListShown, { title: string; text: string }> = {
  live: { title: '还没有发过通知', text: '发出以后，这里能看到谁家看过了。' },
  scheduled: { title: '没有等着发的通知', text: '定时发送的、等审核的会列在这里。' },
  past: { title: '没有撤回或过期的通知', text: '撤回的、过了有效期的会列在这里。' },
}

/** What was posted to my unit and below it, and how far each has come. */
export default function PostedPage() {
  const { reading } = useMe()
  const grants = usePosting()
  const [chosen, setChosen] = useState<string | null>(null)
  const unitId = chosen ?? grants[0]?.unitId
  return (
    <Page
      title="我们发的通知"
      actions={
        unitId && (
          <Button kind="primary" icon="plus" onTap={() => goTo(postPage)}>
            发通知
          </Button>
        )
      }
    >
      <ReadingView reading={reading}>{() => (unitId ? null : <ErrorNotice error={notTheirs} />)}</ReadingView>
      {grants.length > 1 && unitId && (
        <Choice
          label="哪个单位的？"
          options={grants.map((grant) => ({ value: grant.unitId, label: grant.unitName }))}
          value={unitId}
          onChange={setChosen}
        />
      )}
      {unitId && <Posted unitId={unitId} />}
    </Page>
  )
}

function Posted({ unitId }: { unitId: string }) {
  const [show, setShow] = useState<ListShown>('live')
  const now = serverNow()
  return (
    <>
      <Choice label="哪些通知？" options={shown} value={show} onChange={setShow} />
      <PagedList
        reading={usePostedNotices(unitId, show)}
        keyOf={({ id }) => id}
        empty={<Empty icon="notice" {...nothing[show]} />}
      >
        {(notice) => <PostedRow notice={notice} now={now} />}
      </PagedList>
    </>
  )
}
