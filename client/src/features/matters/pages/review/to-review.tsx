import { View } from '@tarojs/components'
import type { OutputOf } from '@shared/contract'
import { listCommentsToReview, reviewComment } from '@shared/matters/contracts'
import { serverNow } from '@/cloud/server-time'
import { usePagedEndpoint } from '@/cloud/use-endpoint'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Section } from '@/ui/section/section'
import { whenText } from '@/ui/when'
import { MatterRow } from '../../matter-row/matter-row'
import { useUnitMatters } from '../../use-matters'
import { useVerdict } from '../../use-verdict'

type Waiting = OutputOf<typeof listCommentsToReview>['items'][number]

/** What waits in a unit, the oldest first. */
export function ToReview({ unitId, unitName }: { unitId: string; unitName: string }) {
  const comments = usePagedEndpoint(listCommentsToReview, { unitId })
  const { items: matters = [] } = useUnitMatters(unitId, 'review')
  const now = serverNow()
  return (
    <>
      {matters.length > 0 && (
        <Section title="等审核的议题">
          {matters.map((matter) => (
            <MatterRow key={matter.id} matter={matter} now={now} />
          ))}
        </Section>
      )}
      <Section title={`${unitName}等审核的意见`}>
        <PagedList
          reading={comments}
          keyOf={(comment) => comment.id}
          empty={<Empty icon="check" title="没有等审核的意见" text="自动检查没看准的意见，会列在这里。" />}
        >
          {(comment) => <WaitingCard comment={comment} now={now} />}
        </PagedList>
      </Section>
    </>
  )
}

function WaitingCard({ comment, now }: { comment: Waiting; now: number }) {
  const decide = useVerdict(reviewComment, comment.id)
  return (
    <Card>
      <View className="matter__strong">{comment.matterTitle}</View>
      <View className="matter__text">{comment.text}</View>
      <View className="matter__soft">{`${comment.by} · ${whenText(comment.at, now)}`}</View>
      <Button icon="check" loading={decide.isRunning} onTap={() => decide.run('passed')}>
        内容合适，公开
      </Button>
      <Button kind="danger" onTap={() => decide.run('risky')}>
        不合适，不公开
      </Button>
      <ErrorNotice error={decide.error} />
    </Card>
  )
}
