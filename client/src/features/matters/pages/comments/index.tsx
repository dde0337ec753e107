import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Page } from '@/ui/page/page'
import { useComments, type Sort } from '../../use-comments'
import { useMatter } from '../../use-matter'
import { CommentCard } from './comment-card'
import { Gathering } from './gathering'
import '../matter/matter.scss'

const sorts = [
  { value: 'mostSeconded', label: '附议多的在前' },
  { value: 'newest', label: '新的在前' },
] as const

/** What neighbours have written, seconded by others; for the publisher, gathered into kinds to be answered. */
export default function CommentsPage() {
  const { id = '', bundleId, gather } = useRouter().params
  const matter = useMatter(id).data
  const bundle = matter?.bundles.find((one) => one.id === bundleId)
  if (gather) return <Gathering id={id} bundles={matter?.bundles ?? []} />
  return (
    <Page title={bundle?.title ?? '大家的意见'}>
      <CommentList id={id} bundleId={bundleId} matter={matter} />
    </Page>
  )
}

interface CommentListProps {
  id: string
  bundleId: string | undefined
  matter: ReturnType<typeof useMatter>['data']
}

function CommentList({ id, bundleId, matter }: CommentListProps) {
  const [sort, setSort] = useState<Sort>('mostSeconded')
  const reading = useComments(id, sort, bundleId ? { bundleId } : 'all')
  const { member } = useMe()
  const now = serverNow()
  return (
    <>
      <Choice label="怎么排" options={sorts} value={sort} onChange={setSort} />
      <PagedList
        reading={reading}
        keyOf={(comment) => comment.id}
        empty={<Empty icon="chat" title="还没有人写意见" text="写下第一条，邻居可以附议。" />}
      >
        {(comment) => <CommentCard comment={comment} matter={matter} me={member} now={now} />}
      </PagedList>
    </>
  )
}
