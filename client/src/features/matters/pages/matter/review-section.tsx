import { reviewMatter } from '@shared/matters/contracts'
import { refusal } from '@shared/matters/rules'
import type { MatterView } from '@shared/matters/schema'
import type { Actor } from '@shared/members/schema'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { useStep } from '../../use-matter'

/** A worker's verdict on official texts and photos that the content check left open. */
export function ReviewSection({ matter, me, now }: { matter: MatterView; me: Actor; now: number }) {
  const review = useStep(reviewMatter, matter.id)
  if (!matter.needsReview || refusal(matter, 'review', me, now) !== null) return null
  return (
    <Notice
      tone="warn"
      title="内容等您审核"
      text="自动检查没有看准。请看下面的文字和照片，合适才会给居民看到。"
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
