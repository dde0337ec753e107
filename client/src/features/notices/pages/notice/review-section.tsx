import type { Me } from '@shared/members/schema'
import { reviewNotice } from '@shared/notices/contracts'
import { refusal } from '@shared/notices/rules'
import type { NoticeView } from '@shared/notices/schema'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { useStep } from '../../use-notice'

/** A worker's verdict on a text and photos that the content check left open. */
export function ReviewSection({ notice, me, now }: { notice: NoticeView; me: Me; now: number }) {
  const review = useStep(reviewNotice, notice.id)
  if (!notice.needsReview || refusal(notice, 'review', me, now) !== null) return null
  return (
    <Notice
      tone="warn"
      title="内容等您审核"
      text={
        notice.isShown
          ? '紧急通知已经先发出。自动检查没有看准，请看下面的文字和照片，不合适就收下来。'
          : '自动检查没有看准。请看下面的文字和照片，合适才会发给居民。'
      }
    >
      <Button icon="check" loading={review.isRunning} onTap={() => review.run({ verdict: 'passed' })}>
        内容合适
      </Button>
      <Button kind="danger" onTap={() => review.run({ verdict: 'risky' })}>
        不合适，不给居民看
      </Button>
      <ErrorNotice error={review.error} />
    </Notice>
  )
}
